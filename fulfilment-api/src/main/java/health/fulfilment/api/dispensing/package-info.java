/** The pharmacy's side of HTTP: take an order or decline it, fill and dispense. */
@NullMarked
package health.fulfilment.api.dispensing;

import org.jspecify.annotations.NullMarked;
