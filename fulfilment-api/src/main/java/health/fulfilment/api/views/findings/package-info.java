/** Which decisions would have been refused, and what compliance made of them? A view that can be deleted and replayed. */
@NullMarked
package health.fulfilment.api.views.findings;

import org.jspecify.annotations.NullMarked;
