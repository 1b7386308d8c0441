/** What a pharmacy tells a state's monitoring program of a day on which it dispensed nothing there: one report for each. */
@NullMarked
package health.fulfilment.core.monitoring.zero;

import org.jspecify.annotations.NullMarked;
