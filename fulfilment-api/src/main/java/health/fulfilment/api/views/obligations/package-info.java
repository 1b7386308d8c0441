/** What falls due when, under which rule, and whether it was met: a view that can be deleted and replayed, and its poller. */
@NullMarked
package health.fulfilment.api.views.obligations;

import org.jspecify.annotations.NullMarked;
