package health.fulfilment.core.flow;

import health.fulfilment.core.prescription.OrderCommand.RoutePrescription;
import health.fulfilment.core.prescription.OrderEvent.OrderHoldLifted;
import health.fulfilment.core.prescription.OrderEvent.OrderRefused;
import health.fulfilment.core.prescription.OrderEvent.OrderWithdrawn;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.PrescriptionId;
import java.time.Instant;
import java.util.List;

/**
 * An order that a pharmacy gave back, or was too slow with, is sent to the next one; so is one that waited before it was sent
 * anywhere. Where it is at a pharmacy all the same, the prescription says so.
 */
public final class WhenOrderIsAtNoPharmacyThenRoute implements Flow {

    @Override
    public String name() {
        return "when-order-is-at-no-pharmacy-then-route";
    }

    @Override
    public List<Command> on(Event event) {
        return switch (event) {
            case OrderRefused e when Boolean.TRUE.equals(e.reroute()) -> route(e.prescription(), e.at());
            case OrderWithdrawn e -> route(e.prescription(), e.at());
            case OrderHoldLifted e -> route(e.prescription(), e.at());
            default -> List.of();
        };
    }

    private List<Command> route(PrescriptionId prescription, Instant at) {
        return List.of(new RoutePrescription(prescription, Context.of(Actor.system(name()), at), null));
    }
}
