/** Personal data: sealed at the edge with its subject's own key, opened for a stated purpose only. */
@NullMarked
package health.fulfilment.api.privacy;

import org.jspecify.annotations.NullMarked;
