/** What a pharmacy tells a state's prescription drug monitoring program: one report of one fill to one state. */
@NullMarked
package health.fulfilment.core.monitoring;

import org.jspecify.annotations.NullMarked;
