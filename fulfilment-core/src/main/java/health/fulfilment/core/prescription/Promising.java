package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.PROMISE;

import health.fulfilment.core.prescription.OrderCommand.DeliveryFacts;
import health.fulfilment.core.prescription.OrderCommand.MarkDeliveryOverdue;
import health.fulfilment.core.prescription.OrderEvent.DeliveryOverdue;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import java.util.Optional;

/** Noticing that a promised delivery did not come. */
final class Promising {

    private Promising() {}

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
