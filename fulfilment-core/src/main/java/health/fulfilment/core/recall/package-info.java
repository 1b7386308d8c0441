/** Lots that a pharmacy calls back: its own batch, or what a supplier delivered. Which fills they went into is asked of the log. */
@NullMarked
package health.fulfilment.core.recall;

import org.jspecify.annotations.NullMarked;
