package health.fulfilment.core.flow;

import health.fulfilment.core.prescription.FillEvent.FillRecalled;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shipment.ShipmentCommand.RequestInterception;
import health.fulfilment.core.shipment.ShipmentEvent.InterceptionReason;
import java.util.List;

/** The parcel of a recalled fill that the carrier still has is called back. */
public final class WhenFillRecalledThenIntercept implements Flow {

    @Override
    public String name() {
        return "when-fill-recalled-then-intercept";
    }

    @Override
    public List<Command> on(Event event) {
        return event instanceof FillRecalled recalled && recalled.onTheWay() != null
                ? List.of(new RequestInterception(
                        recalled.onTheWay(),
                        Context.of(Actor.system(name()), recalled.at()),
                        InterceptionReason.RECALLED))
                : List.of();
    }
}
