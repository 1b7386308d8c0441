package health.fulfilment.core.flow;

import health.fulfilment.core.monitoring.ReportCommand.VoidReport;
import health.fulfilment.core.monitoring.ReportEvent.VoidReason;
import health.fulfilment.core.prescription.FillEvent.FillReversed;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.ReportId;
import java.util.List;

/** What was taken back is not reported, and what was reported of it is taken back there too. */
public final class WhenFillReversedThenVoidReport implements Flow {

    @Override
    public String name() {
        return "when-fill-reversed-then-void-report";
    }

    @Override
    public List<Command> on(Event event) {
        return event instanceof FillReversed reversed && reversed.patientState() != null
                ? List.of(new VoidReport(
                        ReportId.of(reversed.fill(), reversed.patientState()),
                        Context.of(Actor.system(name()), reversed.at()),
                        VoidReason.REVERSED))
                : List.of();
    }
}
