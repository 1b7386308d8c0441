package health.fulfilment.core.flow;

import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionStopped;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shipment.ShipmentCommand.RequestInterception;
import health.fulfilment.core.shipment.ShipmentEvent.InterceptionReason;
import java.util.List;

/** What the carrier still has of a prescription that was ended is called back. */
public final class WhenPrescriptionStoppedThenIntercept implements Flow {

    @Override
    public String name() {
        return "when-prescription-stopped-then-intercept";
    }

    @Override
    public List<Command> on(Event event) {
        return event instanceof PrescriptionStopped stopped
                ? stopped.onTheWay().stream()
                        .<Command>map(parcel -> new RequestInterception(
                                parcel,
                                Context.of(Actor.system(name()), stopped.at()),
                                InterceptionReason.PRESCRIPTION_STOPPED))
                        .toList()
                : List.of();
    }
}
