package health.fulfilment.core.monitoring.zero;

import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.monitoring.ReportFault;
import health.fulfilment.core.monitoring.Transmission;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Judged;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.ZeroReportId;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Question;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What happened to the report of a day without fills. */
public sealed interface ZeroReportEvent extends Event {

    ZeroReportId report();

    @Override
    default String stream() {
        return report().value();
    }

    /**
     * The day is over without a fill, and the state asks to be told; the findings cite its law.
     *
     * @param dueBy the last moment in time
     */
    @JsonTypeName("zero-report-due")
    record ZeroReportDue(
            ZeroReportId report,
            Instant at,
            State pharmacyState,
            ZoneId pharmacyZone,
            Instant dueBy,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,
            List<Question> asked)
            implements ZeroReportEvent, Judged {}

    /** The program got it. */
    @JsonTypeName("zero-report-sent")
    record ZeroReportSent(ZeroReportId report, Instant at, Transmission transmission) implements ZeroReportEvent {}

    /** The program took it. */
    @JsonTypeName("zero-report-accepted")
    record ZeroReportAccepted(ZeroReportId report, Instant at) implements ZeroReportEvent {}

    /**
     * The program did not take it: it is owed again.
     *
     * @param dueBy the deadline, which stays what it was
     */
    @JsonTypeName("zero-report-rejected")
    record ZeroReportRejected(
            ZeroReportId report, Instant at, List<ReportFault> faults, State pharmacyState, Instant dueBy)
            implements ZeroReportEvent {}

    /** The deadline passed without it. */
    @JsonTypeName("zero-report-overdue")
    record ZeroReportOverdue(ZeroReportId report, Instant at, Instant dueBy) implements ZeroReportEvent {}
}
