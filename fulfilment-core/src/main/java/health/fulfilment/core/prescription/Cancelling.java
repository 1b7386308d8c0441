package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.CANCELLING;

import health.fulfilment.core.prescription.OrderCommand.AnswerCancellation;
import health.fulfilment.core.prescription.PrescriptionCommand.CancelPrescription;
import health.fulfilment.core.prescription.PrescriptionEvent.CancellationReason;
import health.fulfilment.core.prescription.PrescriptionEvent.CancellationRequested;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionCancelled;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionStopped;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prescriber's wish that nothing more be dispensed. Before a pharmacy has the order it is done at once; afterwards it is a
 * request until the pharmacy answers, and from the request on no fill is begun or dispensed. What has left the pharmacy is
 * called back from the carrier; what was delivered stays, and the remaining refills end.
 */
final class Cancelling {

    private Cancelling() {}

    static Decision<PrescriptionEvent> cancel(Prescription rx, CancelPrescription c) {
        Optional<Refusal> refusal = Access.mayCancel(rx, c.context().actor())
                .or(() -> OutOfPlace.refusal(rx.stage(), CANCELLING))
                .or(() -> Optional.ofNullable(rx.handling().requested())
                        .map(r -> Refusal.stage(
                                "CANCELLATION_REQUESTED",
                                "The cancellation was requested at " + r.at()
                                        + "; the pharmacy has not answered yet.")));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        Instant at = c.context().at();
        return switch (rx.stage()) {
            case APPROVED, NOT_ROUTABLE -> Decision.recorded(ended(rx, c.prescription(), at, c.reason(), c.note()));
            case ROUTED, ACCEPTED ->
                everythingArrived(rx)
                        ? Decision.recorded(new PrescriptionStopped(c.prescription(), at, c.reason(), List.of()))
                        : Decision.recorded(new CancellationRequested(c.prescription(), at, c.reason(), c.note()));
            case ABSENT, DRAFT, READY, REFUSED, DISCARDED, CANCELLED, STOPPED ->
                throw new IllegalStateException("out of place at " + rx.stage());
        };
    }

    /** The pharmacy confirms: what it had begun is given up, and whatever is on its way is called back. */
    static Decision<PrescriptionEvent> answer(Prescription rx, AnswerCancellation c) {
        Handling.Request requested = rx.handling().requested();
        Optional<Refusal> refusal = Access.isOrdersPharmacy(rx, c.context().actor(), c.pharmacy())
                .or(() -> OutOfPlace.refusal(rx.stage(), CANCELLING))
                .or(() -> requested == null
                        ? Optional.of(Refusal.stage(
                                "NO_CANCELLATION_REQUESTED", "The prescriber has not asked for a cancellation."))
                        : Optional.empty())
                .or(() -> Pharmacists.practisesThere(c.pharmacist(), Evidence.required(c.evidence())))
                .or(() -> stillOnTheShelf(rx));
        if (refusal.isPresent() || requested == null) {
            return Decision.refused(refusal.orElseThrow());
        }
        return Decision.recorded(ended(rx, c.prescription(), c.context().at(), requested.reason(), null));
    }

    /** Cancelled, as long as nothing has left a pharmacy; otherwise stopped, and what is on its way is called back. */
    static PrescriptionEvent ended(
            Prescription rx, PrescriptionId id, Instant at, CancellationReason reason, @Nullable Sealed note) {
        return rx.fills().stream().noneMatch(f -> f.releasedAt() != null || f.deliveredOn() != null)
                ? new PrescriptionCancelled(id, at, reason, note)
                : new PrescriptionStopped(id, at, reason, onTheWay(rx));
    }

    /** Until the pharmacy answers, it begins and dispenses nothing more. */
    static Optional<Refusal> notRequested(Prescription rx) {
        return Optional.ofNullable(rx.handling().requested())
                .map(r -> Refusal.stage(
                        "CANCELLATION_REQUESTED",
                        "The prescriber asked at " + r.at() + " that nothing more be dispensed: answer that first."));
    }

    private static Optional<Refusal> stillOnTheShelf(Prescription rx) {
        return rx.fills().stream()
                .filter(f -> f.wasDispensed() && f.stage() == Fill.Stage.DISPENSED)
                .findFirst()
                .map(f -> Refusal.stage(
                        "REVERSE_FIRST",
                        "Fill " + f.id().number()
                                + " is dispensed and has not left the pharmacy: reverse it, then answer."));
    }

    private static boolean everythingArrived(Prescription rx) {
        List<Fill> counted = rx.ledger().fills();
        return !counted.isEmpty() && counted.stream().allMatch(f -> f.deliveredOn() != null);
    }

    private static List<ShipmentId> onTheWay(Prescription rx) {
        return rx.fills().stream()
                .filter(f -> f.stage() == Fill.Stage.RELEASED)
                .map(f -> ShipmentId.of(f.id()))
                .toList();
    }
}
