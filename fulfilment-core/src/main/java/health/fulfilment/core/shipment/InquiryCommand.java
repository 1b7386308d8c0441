package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.InquiryEvent.Complaint;
import health.fulfilment.core.shipment.InquiryEvent.Finder;
import health.fulfilment.core.shipment.InquiryEvent.LossType;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What may be asked of a parcel that somebody misses: by compliance, or by the system when its time has come. */
public sealed interface InquiryCommand extends ShipmentCommand {

    /** By compliance at any time, by the system from the sixth day after approval on. */
    record OpenTrace(ShipmentId shipment, Context context) implements InquiryCommand {}

    /**
     * By compliance, or by the system from the tenth day after approval, or from the carrier's word on, whichever is first.
     *
     * @param reason why it is not significant; none if it is
     */
    record DiscoverLoss(
            ShipmentId shipment,
            Context context,
            Instant discoveredAt,
            LossType type,
            boolean significant,
            @Nullable Sealed reason,
            @Nullable Evidence<LossFacts> evidence)
            implements InquiryCommand {}

    record NotifyDea(
            ShipmentId shipment,
            Context context,
            Instant notifiedAt,
            String fieldOffice,
            @Nullable String reference) implements InquiryCommand {}

    /** Sent by the system once the notice is overdue. */
    record MarkNoticeOverdue(ShipmentId shipment, Context context) implements InquiryCommand {}

    record FileForm106(ShipmentId shipment, Context context, Instant filedAt, String receipt)
            implements InquiryCommand {}

    /** Sent by the system once Form 106 is overdue. */
    record MarkForm106Overdue(ShipmentId shipment, Context context) implements InquiryCommand {}

    record CloseLoss(
            ShipmentId shipment, Context context, @Nullable Sealed note) implements InquiryCommand {}

    record RecoverShipment(ShipmentId shipment, Context context, Instant recoveredAt, Finder foundBy)
            implements InquiryCommand {}

    record DisputeDelivery(
            ShipmentId shipment,
            Context context,
            Instant reportedAt,
            Complaint complaint,
            @Nullable Sealed note) implements InquiryCommand {}

    record UpholdDelivery(
            ShipmentId shipment, Context context, @Nullable Sealed note) implements InquiryCommand {}

    /** @param pharmacyZone the time zone of the pharmacy, the registrant that reports */
    record LossFacts(ZoneId pharmacyZone) {}
}
