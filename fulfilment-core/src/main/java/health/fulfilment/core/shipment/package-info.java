/** One parcel with one fill, from the pharmacy's packing table to the patient's door. */
@NullMarked
package health.fulfilment.core.shipment;

import org.jspecify.annotations.NullMarked;
