/** Runs the flows: each reads the log in order, at its own pace, and sends what follows through the gate. */
@NullMarked
package health.fulfilment.api.flows;

import org.jspecify.annotations.NullMarked;
