package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentDeaNoticeOverdue;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentDeaNotified;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentDeliveryUpheld;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentDisputed;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentForm106Filed;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentForm106Overdue;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentLossClosed;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentLossDiscovered;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentRecovered;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentTraceOpened;
import health.fulfilment.core.shipment.Journey.Delivered;
import health.fulfilment.core.shipment.Journey.HandedOver;
import health.fulfilment.core.shipment.Journey.Scan;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentDestroyed;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentDisposed;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentQuarantined;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentReturned;
import health.fulfilment.core.shipment.Returned.Destroyed;
import health.fulfilment.core.shipment.Returned.Disposed;
import health.fulfilment.core.shipment.Returned.Quarantined;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentCommand.MarkShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentCommand.PackShipment;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import health.fulfilment.core.shipment.ShipmentCommand.RequestInterception;
import health.fulfilment.core.shipment.ShipmentCommand.VoidShipment;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentCreated;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentDelivered;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandOverRefused;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentInterceptionRequested;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentPacked;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentScanned;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentVoided;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The shipment of one fill, made only by the pharmacy that dispensed it (Publication 52, 453; 18 U.S.C. 1716). To another
 * pharmacy, and to another carrier, it does not exist. Promises nothing of what the carrier does.
 *
 * @param parcel absent as long as none was made
 */
public record Shipment(long version, @Nullable Parcel parcel)
        implements Noun<Shipment, ShipmentCommand, ShipmentEvent> {

    private static final Shipment ABSENT = new Shipment(-1, null);

    public static Shipment absent() {
        return ABSENT;
    }

    /** @throws IllegalStateException if no parcel was made */
    public Parcel known() {
        if (parcel == null) {
            throw new IllegalStateException("no such shipment");
        }
        return parcel;
    }

    /** Whether the parcel reached the patient. */
    public boolean delivered() {
        return parcel != null && parcel.delivered() != null;
    }

    @Override
    public Decision<ShipmentEvent> decide(ShipmentCommand command) {
        return switch (command) {
            case CreateShipment c -> Packing.create(parcel, version, c);
            case PackShipment c -> Packing.pack(parcel, version, c);
            case VoidShipment c -> Packing.voidIt(parcel, version, c);
            case HandOver c -> HandingOver.decide(parcel, version, c);
            case RecordScan c -> Carrying.scan(parcel, version, c);
            case ConfirmDelivery c -> Carrying.deliver(parcel, version, c);
            case MarkShipmentOverdue c -> Carrying.overdue(parcel, c);
            case RequestInterception c -> Carrying.callBack(parcel, version, c);
            case ReturnCommand c -> Returning.decide(parcel, version, c);
            case InquiryCommand c -> Inquiring.decide(parcel, version, c);
        };
    }

    @Override
    public Shipment evolve(ShipmentEvent event) {
        return new Shipment(
                version + 1,
                switch (event) {
                    case ShipmentCreated e -> Parcel.of(e);
                    case ShipmentHandOverRefused _ -> known();
                    case ReturnEvent e -> known().with(returned(e));
                    case InquiryEvent e -> known().with(inquired(known().inquiry(), e));
                    case ShipmentPacked e -> known().with(journey().packed(e));
                    case ShipmentVoided e -> known().with(journey().voided(e.reason()));
                    case ShipmentHandedOver e ->
                        known().with(journey()
                                .with(new HandedOver(e.trackingNumber(), e.handedOverAt(), e.handedOverOn())));
                    case ShipmentScanned e ->
                        known().with(journey()
                                .with(new Scan(e.scan(), e.kind(), e.scannedAt(), e.place(), e.reason())));
                    case ShipmentDelivered e ->
                        known().with(journey().with(new Delivered(e.deliveredAt(), e.deliveredOn(), e.signedBy())));
                    case ShipmentOverdue _ -> known().with(journey().late());
                    case ShipmentInterceptionRequested e ->
                        known().with(journey().calledBack(e.at()));
                });
    }

    private Journey journey() {
        return known().journey();
    }

    private Returned returned(ReturnEvent event) {
        return switch (event) {
            case ShipmentReturned e -> new Returned(e.returnedAt(), e.reason(), null, null, null);
            case ShipmentQuarantined e ->
                back().with(new Quarantined(e.at(), e.countedBy(), e.contentCount(), e.reconciled(), e.tampered()));
            case ShipmentDestroyed e ->
                back().with(new Destroyed(e.destroyedAt(), e.method(), e.witnesses(), e.form41()));
            case ShipmentDisposed e -> back().with(new Disposed(e.disposedAt(), e.manner(), e.receiver()));
        };
    }

    private Returned back() {
        return Objects.requireNonNull(known().returned(), "nothing was returned");
    }

    private static Inquiry inquired(Inquiry inquiry, InquiryEvent event) {
        return switch (event) {
            case ShipmentTraceOpened e -> inquiry.with(new Inquiry.Trace(e.at(), e.presumedLostFrom()));
            case ShipmentDisputed e -> inquiry.with(new Inquiry.Dispute(e.reportedAt(), e.complaint(), null));
            case ShipmentDeliveryUpheld e -> inquiry.upheld(e.at());
            case ShipmentLossDiscovered e -> inquiry.with(Loss.of(e));
            case ShipmentDeaNotified e -> inquiry.with(inquiry.known().notified(e.notifiedAt()));
            case ShipmentDeaNoticeOverdue _ -> inquiry.with(inquiry.known().noticeMissed());
            case ShipmentForm106Filed e -> inquiry.with(inquiry.known().filed(e.filedAt()));
            case ShipmentForm106Overdue _ -> inquiry.with(inquiry.known().form106Missed());
            case ShipmentLossClosed e -> inquiry.with(inquiry.known().closed(e.at()));
            case ShipmentRecovered e ->
                inquiry.with(inquiry.known().found(new Loss.Recovered(e.recoveredAt(), e.foundBy())));
        };
    }

    @Override
    public Map<String, String> tags() {
        return parcel == null
                ? Map.of()
                : Map.of(
                        "patient", parcel.patient().value(),
                        "state", parcel.label().patientState().code());
    }
}
