package health.fulfilment.core.monitoring.zero;

import health.fulfilment.core.monitoring.ReportFault;
import health.fulfilment.core.monitoring.Transmission;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.ZeroReportId;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of the report of a day without fills. */
public sealed interface ZeroReportCommand extends Command {

    ZeroReportId report();

    @Override
    default String target() {
        return report().value();
    }

    /** Sent once the day is over and everything recorded on it was looked at: there was no fill. Evidence: the pharmacy. */
    record DueZeroReport(
            ZeroReportId report, Context context, @Nullable Evidence<PharmacyOfDay> evidence)
            implements ZeroReportCommand {}

    record RecordZeroSent(ZeroReportId report, Context context, Transmission transmission)
            implements ZeroReportCommand {}

    record RecordZeroAccepted(ZeroReportId report, Context context) implements ZeroReportCommand {}

    /** @param faults at least one */
    record RecordZeroRejected(ZeroReportId report, Context context, List<ReportFault> faults)
            implements ZeroReportCommand {
        public RecordZeroRejected {
            faults = List.copyOf(faults);
        }
    }

    /** Sent by the reminder once the deadline has passed. */
    record MarkZeroReportOverdue(ZeroReportId report, Context context) implements ZeroReportCommand {}

    /** What is known of the pharmacy. */
    record PharmacyOfDay(State state, ZoneId zone, Rulebook rulebook) {}
}
