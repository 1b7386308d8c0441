package health.fulfilment.core.flow;

import health.fulfilment.core.prescription.FillCommand.ReturnFill;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentReturned;
import java.util.List;

/** A parcel that came back brings the fill in it back. */
public final class WhenShipmentReturnedThenReturnFill implements Flow {

    @Override
    public String name() {
        return "when-shipment-returned-then-return-fill";
    }

    @Override
    public List<Command> on(Event event) {
        if (!(event instanceof ShipmentReturned returned)) {
            return List.of();
        }
        FillId fill = returned.shipment().fill();
        Context context = Context.of(Actor.system(name()), returned.at());
        return List.of(new ReturnFill(fill.prescription(), context, fill, returned.shipment()));
    }
}
