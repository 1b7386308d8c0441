package health.fulfilment.core.flow;

import health.fulfilment.core.prescription.OrderEvent.DeliveryOverdue;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shipment.ShipmentCommand.MarkShipmentOverdue;
import java.util.List;

/** An order whose promised window ended marks its parcel, if there is one. */
public final class WhenDeliveryOverdueThenMarkShipmentOverdue implements Flow {

    @Override
    public String name() {
        return "when-delivery-overdue-then-mark-shipment-overdue";
    }

    @Override
    public List<Command> on(Event event) {
        return event instanceof DeliveryOverdue overdue && overdue.shipment() != null
                ? List.of(new MarkShipmentOverdue(
                        overdue.shipment(), Context.of(Actor.system(name()), overdue.at()), overdue.dueOn()))
                : List.of();
    }
}
