package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.CANCELLING;
import static health.fulfilment.core.prescription.OutOfPlace.Step.PROMISE;

import health.fulfilment.core.prescription.PrescriptionCommand.CancelPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.DeliveryFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.MarkDeliveryOverdue;
import health.fulfilment.core.prescription.PrescriptionEvent.DeliveryOverdue;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionCancelled;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import java.util.Optional;

/** Cancelling before anything is dispensed, and noticing that a promised delivery did not come. */
final class Ending {

    private Ending() {}

    /** Fills that were merely started end with it. */
    static Decision<PrescriptionEvent> cancel(Prescription rx, CancelPrescription c) {
        return Access.mayCancel(rx, c.context().actor())
                .or(() -> OutOfPlace.refusal(rx.stage(), CANCELLING))
                .or(() -> nothingDispensed(rx))
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(
                        new PrescriptionCancelled(c.prescription(), c.context().at(), c.reason(), c.note())));
    }

    static Decision<PrescriptionEvent> markOverdue(Prescription rx, MarkDeliveryOverdue c) {
        Optional<Refusal> refusal = Access.followsBySystem(c.context().actor())
                .or(() -> OutOfPlace.refusal(rx.stage(), PROMISE))
                .or(() -> stillPromised(rx, c));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        DeliveryFacts facts = Evidence.required(c.evidence());
        if (facts.delivered()) {
            return Decision.refused(alreadyDelivered());
        }
        return Decision.recorded(new DeliveryOverdue(
                c.prescription(), c.context().at(), rx.approved().promised().latest(), facts.shipment()));
    }

    private static Optional<Refusal> nothingDispensed(Prescription rx) {
        return rx.fills().stream()
                .filter(Fill::wasDispensed)
                .findFirst()
                .map(f -> Refusal.stage(
                        "ALREADY_DISPENSED",
                        "Fill " + f.id().number() + " was dispensed on " + f.filledOn()
                                + "; what was dispensed cannot be cancelled."));
    }

    private static Optional<Refusal> stillPromised(Prescription rx, MarkDeliveryOverdue c) {
        DeliveryWindow promised = rx.approved().promised();
        if (rx.overdueSince() != null) {
            return Optional.of(Refusal.stage("ALREADY_OVERDUE", "The delivery was marked overdue already."));
        }
        if (rx.delivered()) {
            return Optional.of(alreadyDelivered());
        }
        return c.context().at().isBefore(promised.overdueFrom())
                ? Optional.of(Refusal.stage(
                        "NOT_OVERDUE", "Delivery is promised until the end of " + promised.latest() + "."))
                : Optional.empty();
    }

    private static Refusal alreadyDelivered() {
        return Refusal.stage("ALREADY_DELIVERED", "The parcel has arrived; nothing is overdue.");
    }
}
