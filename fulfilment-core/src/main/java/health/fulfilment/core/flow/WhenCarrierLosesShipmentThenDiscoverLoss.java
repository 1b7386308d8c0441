package health.fulfilment.core.flow;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shipment.InquiryCommand.DiscoverLoss;
import health.fulfilment.core.shipment.InquiryEvent.LossType;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentScanned;
import java.util.List;

/** Once the carrier says that it cannot find a parcel, its loss is known: the day to report it by is counted from then. */
public final class WhenCarrierLosesShipmentThenDiscoverLoss implements Flow {

    @Override
    public String name() {
        return "when-carrier-loses-shipment-then-discover-loss";
    }

    @Override
    public List<Command> on(Event event) {
        if (!(event instanceof ShipmentScanned scanned) || scanned.kind() != ScanKind.LOST) {
            return List.of();
        }
        Context context = Context.of(Actor.system(name()), scanned.at());
        return List.of(
                new DiscoverLoss(scanned.shipment(), context, scanned.at(), LossType.IN_TRANSIT, true, null, null));
    }
}
