package health.fulfilment.core.flow;

import health.fulfilment.core.prescription.FillCommand.CompleteFill;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentDelivered;
import java.util.List;

/** A parcel that arrived completes the fill in it. */
public final class WhenShipmentDeliveredThenCompleteFill implements Flow {

    @Override
    public String name() {
        return "when-shipment-delivered-then-complete-fill";
    }

    @Override
    public List<Command> on(Event event) {
        if (!(event instanceof ShipmentDelivered delivered)) {
            return List.of();
        }
        FillId fill = delivered.shipment().fill();
        Context context = Context.of(Actor.system(name()), delivered.at());
        return List.of(
                new CompleteFill(fill.prescription(), context, fill, delivered.shipment(), delivered.deliveredOn()));
    }
}
