/** What holds of many orders at once, however requests, flows, reminders and time meet; checked by counting afresh. */
@NullMarked
package health.fulfilment.api.model;

import org.jspecify.annotations.NullMarked;
