package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shipment.Journey.HandedOver;
import health.fulfilment.core.shipment.Journey.Packed;
import health.fulfilment.core.shipment.ReturnCommand.DestroyReturn;
import health.fulfilment.core.shipment.ReturnCommand.DisposeReturn;
import health.fulfilment.core.shipment.ReturnCommand.QuarantineReturn;
import health.fulfilment.core.shipment.ReturnCommand.ReceiveReturn;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentQuarantined;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentReturned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parcel that came back: taken in, counted and put apart. What becomes of it then: {@link Disposing}. */
final class Returning {

    private Returning() {}

    static Decision<ShipmentEvent> decide(@Nullable Parcel parcel, long version, ReturnCommand command) {
        Optional<Refusal> refusal =
                Access.pharmacy(parcel, command.pharmacy(), command.context().actor());
        if (parcel == null || refusal.isPresent()) {
            return Decision.refused(refusal.orElseGet(() -> Refusal.absent("shipment")));
        }
        return switch (command) {
            case ReceiveReturn c -> receive(parcel, version, c);
            case QuarantineReturn c -> quarantine(parcel, version, c);
            case DestroyReturn c -> Disposing.destroy(parcel, version, c);
            case DisposeReturn c -> Disposing.dispose(parcel, version, c);
        };
    }

    private static Decision<ShipmentEvent> receive(Parcel parcel, long version, ReceiveReturn c) {
        HandedOver handedOver = parcel.handedOver();
        return OutOfPlace.notHandedOver(parcel)
                .or(() -> OutOfPlace.returned(parcel))
                .or(() -> arrived(parcel))
                .or(() -> c.context().staleAt(version))
                .or(() -> Told.notBefore(
                        handedOver == null ? null : handedOver.at(),
                        c.returnedAt(),
                        "RETURN_BEFORE_HANDOVER",
                        "It was handed over"))
                .or(() -> Told.notInFuture(c.returnedAt(), c.context(), "RETURN_IN_FUTURE"))
                .<Decision<ShipmentEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(new ShipmentReturned(
                        c.shipment(), c.context().at(), Told.inMillis(c.returnedAt()), c.reason())));
    }

    /** A patient's own medicine does not come back to the pharmacy, unless it never was the patient's. */
    private static Optional<Refusal> arrived(Parcel parcel) {
        return parcel.inquiry().disputed() || parcel.inquiry().loss() != null
                ? Optional.empty()
                : OutOfPlace.delivered(parcel);
    }

    private static Decision<ShipmentEvent> quarantine(Parcel parcel, long version, QuarantineReturn c) {
        return notReturned(parcel)
                .or(() -> parcel.returned() != null && parcel.returned().quarantined() != null
                        ? OutOfPlace.stage("ALREADY_QUARANTINED", "It was counted and put apart already.")
                        : Optional.empty())
                .or(() -> c.context().staleAt(version))
                .<Decision<ShipmentEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(counted(parcel.journey().packed(), c)));
    }

    private static ShipmentQuarantined counted(@Nullable Packed packed, QuarantineReturn c) {
        Quantity expected = packed == null ? null : packed.contentCount();
        boolean otherSeal = packed != null && !packed.tamperSeal().equals(c.tamperSeal());
        return new ShipmentQuarantined(
                c.shipment(),
                c.context().at(),
                c.countedBy(),
                c.contentCount(),
                expected,
                c.tamperSeal(),
                c.sealIntact(),
                c.contentCount().equals(expected),
                otherSeal || !c.sealIntact());
    }

    static Optional<Refusal> notReturned(Parcel parcel) {
        return OutOfPlace.voided(parcel)
                .or(() -> parcel.returned() == null
                        ? OutOfPlace.stage("NOT_RETURNED", "It has not come back to the pharmacy.")
                        : Optional.empty());
    }
}
