/** The parcel over HTTP: packed and handed over, followed by its carrier, brought back, missed and reported. */
@NullMarked
package health.fulfilment.api.shipping;

import org.jspecify.annotations.NullMarked;
