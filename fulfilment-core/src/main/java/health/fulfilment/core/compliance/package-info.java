/** What became known too late: decisions that would have been refused, had a licence's true standing been known. */
@NullMarked
package health.fulfilment.core.compliance;

import org.jspecify.annotations.NullMarked;
