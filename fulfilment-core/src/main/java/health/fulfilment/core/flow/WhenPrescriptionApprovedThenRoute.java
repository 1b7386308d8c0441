package health.fulfilment.core.flow;

import health.fulfilment.core.prescription.OrderCommand.RoutePrescription;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import java.util.List;

/** An approved prescription goes to a pharmacy at once (21 CFR 1311.170(a): as soon as possible after signing). */
public final class WhenPrescriptionApprovedThenRoute implements Flow {

    @Override
    public String name() {
        return "when-prescription-approved-then-route";
    }

    @Override
    public List<Command> on(Event event) {
        return event instanceof PrescriptionApproved approved
                ? List.of(new RoutePrescription(
                        approved.prescription(), Context.of(Actor.system(name()), approved.at()), null))
                : List.of();
    }
}
