/** Checks signatures from the stored evidence alone. Knows nothing of the application that made it. */
@NullMarked
package health.fulfilment.verifier;

import org.jspecify.annotations.NullMarked;
