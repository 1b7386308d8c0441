package health.fulfilment.core.flow;

import health.fulfilment.core.prescription.FillCommand.ReleaseFill;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import java.util.List;

/** What the carrier took has left the pharmacy: the fill can no longer be reversed. */
public final class WhenShipmentHandedOverThenReleaseFill implements Flow {

    @Override
    public String name() {
        return "when-shipment-handed-over-then-release-fill";
    }

    @Override
    public List<Command> on(Event event) {
        if (!(event instanceof ShipmentHandedOver handedOver)) {
            return List.of();
        }
        FillId fill = handedOver.shipment().fill();
        Context context = Context.of(Actor.system(name()), handedOver.at());
        return List.of(new ReleaseFill(fill.prescription(), context, fill, handedOver.shipment()));
    }
}
