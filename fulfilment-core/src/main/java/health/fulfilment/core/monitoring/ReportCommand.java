package health.fulfilment.core.monitoring;

import health.fulfilment.core.monitoring.ReportEvent.VoidReason;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a report to a monitoring program. */
public sealed interface ReportCommand extends Command {

    ReportId report();

    @Override
    default String target() {
        return report().value();
    }

    /** Sent by a flow once the fill is dispensed. Evidence: the fill, its pharmacy and its parcel; none if there is no fill. */
    record DueReport(
            ReportId report,
            Context context,
            Instant dispensedAt,
            @Nullable Evidence<FillFacts> evidence) implements ReportCommand {}

    /** Sent by a flow once the fill left the pharmacy: some states count from there. Evidence: the rules of the day. */
    record RedateReport(
            ReportId report,
            Context context,
            Instant handedOverAt,
            @Nullable Evidence<Rulebook> evidence) implements ReportCommand {}

    /** The record that was owed was sent: a new one, or a void one. Evidence: the rules of the day. */
    record RecordSent(
            ReportId report,
            Context context,
            Transmission transmission,
            @Nullable Evidence<Rulebook> evidence) implements ReportCommand {}

    record RecordAccepted(ReportId report, Context context) implements ReportCommand {}

    /** @param faults at least one */
    record RecordRejected(ReportId report, Context context, List<ReportFault> faults) implements ReportCommand {
        public RecordRejected {
            faults = List.copyOf(faults);
        }
    }

    /** It was sent again, as a revision. Evidence: the rules of the day. */
    record CorrectReport(
            ReportId report,
            Context context,
            Transmission transmission,
            @Nullable Evidence<Rulebook> evidence) implements ReportCommand {}

    /** Sent by a flow: the pharmacy corrected its record in what the field of the file says, for example {@code DSP14}. */
    record AmendReport(ReportId report, Context context, String field) implements ReportCommand {}

    /** Sent by a flow: the parcel is lost or came back, and whether a state wants the report voided is not established. */
    record LeaveReport(ReportId report, Context context, VoidReason parcel) implements ReportCommand {}

    record VoidReport(ReportId report, Context context, VoidReason reason) implements ReportCommand {}

    /** Sent by the reminder once the deadline has passed. */
    record MarkReportOverdue(ReportId report, Context context) implements ReportCommand {}

    /**
     * What is known of the fill and its pharmacy.
     *
     * @param dispensedBy absent if the fill is not dispensed
     * @param patientState for which it was issued
     * @param handedOverAt when it left the pharmacy, absent as long as it has not
     */
    record FillFacts(
            @Nullable PharmacyId dispensedBy,
            PatientId patient,
            State patientState,
            Schedule schedule,
            State pharmacyState,
            ZoneId pharmacyZone,
            @Nullable Instant handedOverAt,
            Rulebook rulebook) {}
}
