/** Findings about past decisions, one at a time, and the compliance officer's answer. */
@NullMarked
package health.fulfilment.api.compliance;

import org.jspecify.annotations.NullMarked;
