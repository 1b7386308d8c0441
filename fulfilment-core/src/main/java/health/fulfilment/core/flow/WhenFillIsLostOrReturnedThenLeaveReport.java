package health.fulfilment.core.flow;

import health.fulfilment.core.monitoring.ReportCommand.LeaveReport;
import health.fulfilment.core.monitoring.ReportEvent.VoidReason;
import health.fulfilment.core.prescription.FillEvent.FillLost;
import health.fulfilment.core.prescription.FillEvent.FillReturned;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fill that is lost or came back stays dispensed, and its report stands: that a state wants it voided is not established. */
public final class WhenFillIsLostOrReturnedThenLeaveReport implements Flow {

    @Override
    public String name() {
        return "when-fill-is-lost-or-returned-then-leave-report";
    }

    @Override
    public List<Command> on(Event event) {
        return switch (event) {
            case FillLost e -> leave(e.fill(), e.patientState(), e.at(), VoidReason.LOST);
            case FillReturned e -> leave(e.fill(), e.patientState(), e.at(), VoidReason.RETURNED);
            default -> List.of();
        };
    }

    private List<Command> leave(FillId fill, @Nullable State state, Instant at, VoidReason parcel) {
        return state == null
                ? List.of()
                : List.of(new LeaveReport(ReportId.of(fill, state), Context.of(Actor.system(name()), at), parcel));
    }
}
