/** Which decisions relied on which licences? A view that can be deleted and replayed. */
@NullMarked
package health.fulfilment.api.views.reliance;

import org.jspecify.annotations.NullMarked;
