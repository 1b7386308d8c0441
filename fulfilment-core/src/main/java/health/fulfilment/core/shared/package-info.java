/** What every noun speaks in: commands, events, decisions, refusals, evidence, who acts, and the small values of the trade. */
@NullMarked
package health.fulfilment.core.shared;

import org.jspecify.annotations.NullMarked;
