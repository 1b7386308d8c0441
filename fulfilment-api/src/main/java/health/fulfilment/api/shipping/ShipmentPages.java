package health.fulfilment.api.shipping;

import health.fulfilment.api.privacy.Purpose;
import health.fulfilment.api.registry.PatientFiles;
import health.fulfilment.api.requests.Purposes;
import health.fulfilment.api.security.Caller;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shipment.Inquiry;
import health.fulfilment.core.shipment.Journey.Delivered;
import health.fulfilment.core.shipment.Journey.HandedOver;
import health.fulfilment.core.shipment.Parcel;
import org.springframework.stereotype.Component;

/** Shows parcels to whoever may know of them; to a carrier and to compliance without what is personal. */
@Component
class ShipmentPages {

    private final PatientFiles files;

    ShipmentPages(PatientFiles files) {
        this.files = files;
    }

    ShipmentBody of(Parcel parcel, Caller caller) {
        Purpose purpose = Purposes.of(caller);
        Role role = caller.actor().role();
        boolean inside = role != Role.CARRIER;
        boolean personal = inside && role != Role.COMPLIANCE;
        HandedOver handedOver = parcel.handedOver();
        Delivered delivered = parcel.delivered();
        Inquiry inquiry = inside ? parcel.inquiry() : Inquiry.NONE;
        return new ShipmentBody(
                parcel.id(),
                inside ? parcel.status() : parcel.statusForTheCarrier(),
                parcel.fill(),
                parcel.fill().prescription(),
                parcel.pharmacy(),
                parcel.carrier(),
                parcel.label().service(),
                parcel.label().packedBy(),
                parcel.promised(),
                parcel.label().createdAt(),
                personal ? files.address(parcel.label().shipTo(), purpose) : null,
                handedOver == null ? null : handedOver.trackingNumber(),
                handedOver == null ? null : handedOver.at(),
                handedOver == null ? null : handedOver.on(),
                parcel.journey().scans(),
                delivered == null ? null : delivered.at(),
                delivered == null ? null : delivered.on(),
                delivered == null || !personal
                        ? null
                        : files.open(delivered.signedBy(), "signedBy", purpose).orElse(null),
                parcel.journey().overdue(),
                inside ? parcel.journey().packed() : null,
                parcel.journey().voided(),
                parcel.interception(),
                inside ? parcel.returned() : null,
                inquiry.trace(),
                inquiry.dispute(),
                inquiry.loss());
    }
}
