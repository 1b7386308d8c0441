package health.fulfilment.core.flow;

import health.fulfilment.core.prescription.FillCommand.LoseFill;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentLossDiscovered;
import java.util.List;

/** A parcel that is lost takes the fill in it with it. */
public final class WhenShipmentLostThenLoseFill implements Flow {

    @Override
    public String name() {
        return "when-shipment-lost-then-lose-fill";
    }

    @Override
    public List<Command> on(Event event) {
        if (!(event instanceof ShipmentLossDiscovered lost)) {
            return List.of();
        }
        FillId fill = lost.shipment().fill();
        Context context = Context.of(Actor.system(name()), lost.at());
        return List.of(new LoseFill(fill.prescription(), context, fill, lost.shipment()));
    }
}
