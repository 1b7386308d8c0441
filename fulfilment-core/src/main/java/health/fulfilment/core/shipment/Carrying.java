package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shipment.Journey.Delivered;
import health.fulfilment.core.shipment.Journey.HandedOver;
import health.fulfilment.core.shipment.Journey.Scan;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.MarkShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import health.fulfilment.core.shipment.ShipmentCommand.RequestInterception;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentDelivered;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentInterceptionRequested;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentScanned;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parcel in the carrier's hands. Carriers tell things twice, late and in any order, so a scan is never refused for what
 * was told before it: the journey sorts them.
 */
final class Carrying {

    private Carrying() {}

    static Decision<ShipmentEvent> scan(@Nullable Parcel parcel, long version, RecordScan c) {
        Optional<Refusal> refusal = onTheWay(parcel, version, c.carrier(), c.context())
                .or(() -> Told.notInFutureByTheCarriersClock(c.scannedAt(), c.context(), "SCAN_IN_FUTURE"));
        if (parcel == null || refusal.isPresent()) {
            return Decision.refused(refusal.orElseGet(() -> Refusal.absent("shipment")));
        }
        Instant scannedAt = Told.inMillis(c.scannedAt());
        Scan told = new Scan(c.scan(), c.kind(), scannedAt, c.place(), c.reason());
        return parcel.journey()
                .scanned(c.scan())
                .map(before -> before.equals(told)
                        ? Decision.<ShipmentEvent>unchanged()
                        : Decision.<ShipmentEvent>refused(Refusal.mismatch(
                                "SCAN_CONFLICT", "A scan of this id, with another content, was told before.", null)))
                .orElseGet(() -> Decision.recorded(new ShipmentScanned(
                        c.shipment(), c.context().at(), c.scan(), c.kind(), scannedAt, c.place(), c.reason())));
    }

    static Decision<ShipmentEvent> deliver(@Nullable Parcel parcel, long version, ConfirmDelivery c) {
        Instant deliveredAt = Told.inMillis(c.deliveredAt());
        Optional<Refusal> refusal = onTheWay(parcel, version, c.carrier(), c.context());
        if (parcel == null || refusal.isPresent()) {
            return Decision.refused(refusal.orElseGet(() -> Refusal.absent("shipment")));
        }
        Delivered before = parcel.delivered();
        if (before != null && before.at().equals(deliveredAt)) {
            return Decision.unchanged();
        }
        HandedOver handedOver = parcel.handedOver();
        return OutOfPlace.delivered(parcel)
                .or(() -> OutOfPlace.returned(parcel))
                .or(() -> Told.notBefore(
                        handedOver == null ? null : handedOver.at(),
                        deliveredAt,
                        "DELIVERY_BEFORE_HANDOVER",
                        "It was handed over"))
                .or(() -> Told.notInFutureByTheCarriersClock(deliveredAt, c.context(), "DELIVERY_IN_FUTURE"))
                .<Decision<ShipmentEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(new ShipmentDelivered(
                        c.shipment(),
                        c.context().at(),
                        deliveredAt,
                        deliveredAt.atZone(parcel.promised().zone()).toLocalDate(),
                        c.signedBy())));
    }

    static Decision<ShipmentEvent> overdue(@Nullable Parcel parcel, MarkShipmentOverdue c) {
        Optional<Refusal> refusal = parcel == null ? Optional.of(Refusal.absent("shipment")) : notOverdue(parcel, c);
        if (parcel == null || refusal.isPresent()) {
            return Decision.refused(refusal.orElseGet(() -> Refusal.absent("shipment")));
        }
        return parcel.journey().overdue()
                ? Decision.unchanged()
                : Decision.recorded(
                        new ShipmentOverdue(c.shipment(), c.context().at(), c.dueOn()));
    }

    private static Optional<Refusal> notOverdue(Parcel parcel, MarkShipmentOverdue c) {
        if (!c.dueOn().equals(parcel.promised().latest())) {
            return Optional.of(Refusal.mismatch(
                    "DUE_ON_MISMATCH",
                    "The last promised day is " + parcel.promised().latest() + ".",
                    null));
        }
        if (c.context().at().isBefore(parcel.promised().overdueFrom())) {
            return OutOfPlace.stage("NOT_DUE", "The promised window has not ended yet.");
        }
        return OutOfPlace.voided(parcel).or(() -> OutOfPlace.delivered(parcel));
    }

    /** What is not with the carrier any more cannot be called back. */
    static Decision<ShipmentEvent> callBack(@Nullable Parcel parcel, long version, RequestInterception c) {
        return Access.complianceOrSystem(parcel, c.context().actor())
                .or(() -> parcel == null ? Optional.empty() : cannotBeCalledBack(parcel))
                .or(() -> c.context().staleAt(version))
                .<Decision<ShipmentEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(new ShipmentInterceptionRequested(
                        c.shipment(), c.context().at(), c.reason())));
    }

    private static Optional<Refusal> cannotBeCalledBack(Parcel parcel) {
        return OutOfPlace.notHandedOver(parcel)
                .or(() -> OutOfPlace.returned(parcel))
                .or(() -> OutOfPlace.delivered(parcel))
                .or(() -> OutOfPlace.lost(parcel))
                .or(() -> parcel.journey().interceptionRequestedAt() == null
                        ? Optional.empty()
                        : OutOfPlace.stage("ALREADY_INTERCEPTED", "The carrier was asked for it already."));
    }

    private static Optional<Refusal> onTheWay(@Nullable Parcel parcel, long version, String carrier, Context context) {
        return Access.carrier(parcel, carrier, context.actor())
                .or(() -> parcel == null ? Optional.empty() : OutOfPlace.notHandedOver(parcel))
                .or(() -> context.staleAt(version));
    }
}
