package health.fulfilment.core.flow;

import health.fulfilment.core.monitoring.ReportCommand.RedateReport;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import health.fulfilment.rules.Question;
import java.util.List;

/** Some states count the time for the report from when the parcel left the pharmacy. */
public final class WhenShipmentHandedOverThenRedateReport implements Flow {

    @Override
    public String name() {
        return "when-shipment-handed-over-then-redate-report";
    }

    @Override
    public List<Command> on(Event event) {
        return event instanceof ShipmentHandedOver handedOver && handedOver.asked() != null
                ? handedOver.asked().stream()
                        .map(Question::patientState)
                        .distinct()
                        .<Command>map(state -> new RedateReport(
                                ReportId.of(handedOver.shipment().fill(), state),
                                Context.of(Actor.system(name()), handedOver.at()),
                                handedOver.handedOverAt(),
                                null))
                        .toList()
                : List.of();
    }
}
