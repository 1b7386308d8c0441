/** What a compliance officer must have done by a day, from the moment that somebody reported it: notices, records, inventories. */
@NullMarked
package health.fulfilment.core.matter;

import org.jspecify.annotations.NullMarked;
