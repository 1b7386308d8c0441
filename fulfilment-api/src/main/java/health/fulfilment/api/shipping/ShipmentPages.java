package health.fulfilment.api.shipping;

import health.fulfilment.api.privacy.Purpose;
import health.fulfilment.api.registry.PatientFiles;
import health.fulfilment.api.requests.Purposes;
import health.fulfilment.api.security.Caller;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shipment.Parcel;
import org.springframework.stereotype.Component;

/** Shows parcels to whoever may know of them; to a carrier without what is personal. */
@Component
class ShipmentPages {

    private final PatientFiles files;

    ShipmentPages(PatientFiles files) {
        this.files = files;
    }

    ShipmentBody of(Parcel parcel, Caller caller) {
        Purpose purpose = Purposes.of(caller);
        boolean personal = caller.actor().role() != Role.CARRIER;
        Parcel.HandedOver handedOver = parcel.handedOver();
        Parcel.Delivered delivered = parcel.delivered();
        return new ShipmentBody(
                parcel.id(),
                parcel.status(),
                parcel.fill(),
                parcel.fill().prescription(),
                parcel.pharmacy(),
                parcel.carrier(),
                parcel.service(),
                parcel.packedBy(),
                parcel.promised(),
                parcel.createdAt(),
                personal ? files.address(parcel.shipTo(), purpose) : null,
                handedOver == null ? null : handedOver.trackingNumber(),
                handedOver == null ? null : handedOver.at(),
                handedOver == null ? null : handedOver.on(),
                parcel.scans(),
                delivered == null ? null : delivered.at(),
                delivered == null ? null : delivered.on(),
                delivered == null || !personal
                        ? null
                        : files.open(delivered.signedBy(), "signedBy", purpose).orElse(null),
                parcel.overdue());
    }
}
