package health.fulfilment.core.flow;

import health.fulfilment.core.monitoring.ReportCommand.DueReport;
import health.fulfilment.core.prescription.FillEvent.FillDispensed;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.rules.Question;
import java.util.List;

/** What was dispensed is reported to the patient's state, which the questions of the dispensing name. */
public final class WhenFillDispensedThenDueReport implements Flow {

    @Override
    public String name() {
        return "when-fill-dispensed-then-due-report";
    }

    @Override
    public List<Command> on(Event event) {
        return event instanceof FillDispensed dispensed && dispensed.asked() != null
                ? dispensed.asked().stream()
                        .map(Question::patientState)
                        .distinct()
                        .<Command>map(state -> new DueReport(
                                ReportId.of(dispensed.fill(), state),
                                Context.of(Actor.system(name()), dispensed.at()),
                                dispensed.at(),
                                null))
                        .toList()
                : List.of();
    }
}
