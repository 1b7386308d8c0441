/** What lies on a pharmacy's table, and what is late? */
@NullMarked
package health.fulfilment.api.views.orders;

import org.jspecify.annotations.NullMarked;
