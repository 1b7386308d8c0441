/** What falls due by when: read from events alone, so that it can be forgotten and found again. */
@NullMarked
package health.fulfilment.core.obligation;

import org.jspecify.annotations.NullMarked;
