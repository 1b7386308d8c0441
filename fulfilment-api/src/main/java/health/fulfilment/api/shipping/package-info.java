/** The parcel over HTTP: made, handed over, scanned, delivered. */
@NullMarked
package health.fulfilment.api.shipping;

import org.jspecify.annotations.NullMarked;
