package health.fulfilment.core.flow;

import health.fulfilment.core.prescription.FillEvent.FillReversed;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.ShipmentCommand.VoidShipment;
import health.fulfilment.core.shipment.ShipmentEvent.VoidReason;
import java.util.List;

/** The parcel of a fill that was taken back never leaves. That there was one is in the evidence of the reversal. */
public final class WhenFillReversedThenVoidShipment implements Flow {

    @Override
    public String name() {
        return "when-fill-reversed-then-void-shipment";
    }

    @Override
    public List<Command> on(Event event) {
        if (!(event instanceof FillReversed reversed)) {
            return List.of();
        }
        ShipmentId shipment = ShipmentId.of(reversed.fill());
        boolean made = reversed.evidence().stream()
                .anyMatch(relied -> relied.stream().equals(shipment.value()) && relied.version() >= 0);
        Context context = Context.of(Actor.system(name()), reversed.at());
        return made ? List.of(new VoidShipment(shipment, context, VoidReason.FILL_REVERSED)) : List.of();
    }
}
