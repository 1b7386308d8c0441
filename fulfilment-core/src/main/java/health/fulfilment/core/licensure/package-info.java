/** What each holder was granted in each state, and what became of it: one stream per holder and state. */
@NullMarked
package health.fulfilment.core.licensure;

import org.jspecify.annotations.NullMarked;
