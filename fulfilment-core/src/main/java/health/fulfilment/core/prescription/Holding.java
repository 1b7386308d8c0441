package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.HOLDING;

import health.fulfilment.core.prescription.OrderCommand.HoldOrder;
import health.fulfilment.core.prescription.OrderCommand.LiftOrderHold;
import health.fulfilment.core.prescription.OrderEvent.OrderHeld;
import health.fulfilment.core.prescription.OrderEvent.OrderHoldLifted;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Orders that wait for a pharmacist's question to be answered, and what cannot be done with any order that waits. */
final class Holding {

    private Holding() {}

    /** What cannot be done with an order that waits. */
    static Optional<Refusal> goesOn(Prescription rx) {
        return rx.handling().holds().stream()
                .findFirst()
                .map(hold -> Refusal.stage(
                        "ORDER_ON_HOLD",
                        "The order waits since " + hold.since() + ": "
                                + hold.reason()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' ') + "."));
    }

    static Decision<PrescriptionEvent> hold(Prescription rx, HoldOrder c) {
        return Access.isOrdersPharmacy(rx, c.context().actor(), c.pharmacy())
                .or(() -> OutOfPlace.refusal(rx.stage(), HOLDING))
                .or(() -> c.reason().ofLicence()
                        ? Optional.of(Refusal.mismatch(
                                "HOLD_REASON_OF_LICENCE", "That an order waits for a licence follows by itself.", null))
                        : Optional.empty())
                .or(() -> rx.handling().hold(Hold.PHARMACY).map(h -> alreadyHeld()))
                .or(() -> Pharmacists.practisesThere(c.pharmacist(), Evidence.required(c.evidence())))
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(new OrderHeld(
                        c.prescription(),
                        c.context().at(),
                        new Hold(Hold.PHARMACY, c.reason(), c.context().at(), c.pharmacist()),
                        c.note())));
    }

    static Decision<PrescriptionEvent> lift(Prescription rx, LiftOrderHold c) {
        return Access.isOrdersPharmacy(rx, c.context().actor(), c.pharmacy())
                .or(() -> OutOfPlace.refusal(rx.stage(), HOLDING))
                .or(() -> rx.handling().hold(Hold.PHARMACY).isPresent() ? Optional.empty() : Optional.of(notHeld()))
                .or(() -> Pharmacists.practisesThere(c.pharmacist(), Evidence.required(c.evidence())))
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(
                        new OrderHoldLifted(c.prescription(), c.context().at(), Hold.PHARMACY, c.pharmacist())));
    }

    /** What kept the order waiting at this pharmacy is nothing to the next one; the prescriber's licence is. */
    static List<PrescriptionEvent> endWithThePharmacy(Prescription rx, Instant at) {
        return rx.handling().holds().stream()
                .map(Hold::key)
                .filter(key -> !LicenceHolds.ofPrescriber(key))
                .<PrescriptionEvent>map(key -> new OrderHoldLifted(Objects.requireNonNull(rx.id()), at, key, null))
                .toList();
    }

    private static Refusal alreadyHeld() {
        return Refusal.stage("ALREADY_ON_HOLD", "The order waits for that already.");
    }

    private static Refusal notHeld() {
        return Refusal.stage("NOT_ON_HOLD", "The order does not wait for that.");
    }
}
