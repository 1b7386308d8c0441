package health.fulfilment.api.shipping;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.api.forms.AddressForm;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.Inquiry;
import health.fulfilment.core.shipment.Journey;
import health.fulfilment.core.shipment.Loss;
import health.fulfilment.core.shipment.Parcel;
import health.fulfilment.core.shipment.Returned;
import health.fulfilment.core.shipment.ShipmentEvent.VoidReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as shown.
 *
 * @param shipTo absent for a carrier, who reads it from the label, for compliance, and if erased
 * @param signedBy likewise
 * @param overdue whether the promised window ended before it was delivered
 * @param packed absent until it was, and for a carrier, who may not know what is inside; likewise what follows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShipmentBody(
        ShipmentId id,
        Parcel.Status status,
        FillId fill,
        PrescriptionId prescription,
        PharmacyId pharmacy,
        String carrier,
        String service,
        String packedBy,
        DeliveryWindow promised,
        Instant createdAt,
        @Nullable AddressForm shipTo,
        @Nullable String trackingNumber,
        @Nullable Instant handedOverAt,
        @Nullable LocalDate handedOverOn,
        List<Journey.Scan> scans,
        @Nullable Instant deliveredAt,
        @Nullable LocalDate deliveredOn,
        @Nullable String signedBy,
        boolean overdue,
        Journey.@Nullable Packed packed,
        @Nullable VoidReason voided,
        Parcel.@Nullable Interception interception,
        @Nullable Returned returned,
        Inquiry.@Nullable Trace trace,
        Inquiry.@Nullable Dispute dispute,
        @Nullable Loss loss) {

    @Override
    public String toString() {
        return "ShipmentBody[" + id + "]";
    }
}
