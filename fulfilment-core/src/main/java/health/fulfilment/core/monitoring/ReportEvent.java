package health.fulfilment.core.monitoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Judged;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Question;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to one report to a state's monitoring program. */
public sealed interface ReportEvent extends Event {

    ReportId report();

    @Override
    default String stream() {
        return report().value();
    }

    /**
     * A fill was dispensed to a patient of the state; the findings cite the state's law.
     *
     * @param handedOverAt when it left the pharmacy, absent as long as it has not
     * @param dueBy the last moment in time; absent where no report is asked, where the state's clock has not started, and
     *     where the deadline is not established
     */
    @JsonTypeName("report-due")
    record ReportDue(
            ReportId report,
            Instant at,
            FillId fill,
            PatientId patient,
            State patientState,
            Schedule schedule,
            PharmacyId pharmacy,
            State pharmacyState,
            ZoneId pharmacyZone,
            Instant dispensedAt,
            @Nullable Instant handedOverAt,
            @Nullable Instant dueBy,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,
            List<Question> asked)
            implements ReportEvent, Judged {}

    /** It left the pharmacy, from when the state counts. */
    @JsonTypeName("report-redated")
    record ReportRedated(
            ReportId report,
            Instant at,
            PharmacyId pharmacy,
            State pharmacyState,
            Instant handedOverAt,
            Instant dueBy,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,
            List<Question> asked)
            implements ReportEvent, Judged {}

    /** The program got it. A late one is found late, and counts. */
    @JsonTypeName("report-sent")
    record ReportSent(
            ReportId report,
            Instant at,
            Transmission transmission,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,
            List<Question> asked)
            implements ReportEvent, Judged {}

    /** The program took it. */
    @JsonTypeName("report-accepted")
    record ReportAccepted(ReportId report, Instant at) implements ReportEvent {}

    /**
     * The program did not take it: it is owed again.
     *
     * @param dueBy the deadline, which stays what it was
     */
    @JsonTypeName("report-rejected")
    record ReportRejected(
            ReportId report,
            Instant at,
            List<ReportFault> faults,
            PharmacyId pharmacy,
            State pharmacyState,
            @Nullable Instant dueBy)
            implements ReportEvent {}

    /** The program got it again, as a revision (ASAP DSP01 = 01). */
    @JsonTypeName("report-corrected")
    record ReportCorrected(
            ReportId report,
            Instant at,
            Transmission transmission,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,
            List<Question> asked)
            implements ReportEvent, Judged {}

    /**
     * The pharmacy corrected its record of what was sent: a revision is owed once the program has answered.
     *
     * @param field of the file, for example {@code DSP14}
     */
    @JsonTypeName("report-correction-due")
    record ReportCorrectionDue(ReportId report, Instant at, String field) implements ReportEvent {}

    /** There is nothing to report any longer; what was sent is taken back (ASAP DSP01 = 02). */
    @JsonTypeName("report-voided")
    record ReportVoided(ReportId report, Instant at, VoidReason reason) implements ReportEvent {}

    /** The program got the void record (ASAP DSP01 = 02). */
    @JsonTypeName("report-void-sent")
    record ReportVoidSent(
            ReportId report,
            Instant at,
            Transmission transmission,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,
            List<Question> asked)
            implements ReportEvent, Judged {}

    /**
     * The program took the old record back.
     *
     * @param replaced whether a new record is owed in its place
     * @param dueBy the deadline, which stays what it was
     */
    @JsonTypeName("report-void-accepted")
    record ReportVoidAccepted(
            ReportId report,
            Instant at,
            boolean replaced,
            PharmacyId pharmacy,
            State pharmacyState,
            @Nullable Instant dueBy)
            implements ReportEvent {}

    /** The program did not take the void record: it is owed again. */
    @JsonTypeName("report-void-rejected")
    record ReportVoidRejected(ReportId report, Instant at, List<ReportFault> faults) implements ReportEvent {}

    /**
     * The parcel is lost or came back. The fill stays dispensed, and whether the state wants such a report voided is not
     * established: it stands until somebody takes it back.
     *
     * @param parcel lost or returned
     */
    @JsonTypeName("report-left-standing")
    record ReportLeftStanding(ReportId report, Instant at, VoidReason parcel) implements ReportEvent {}

    /**
     * The deadline passed without a report.
     *
     * @param dueBy the last moment in time
     */
    @JsonTypeName("report-overdue")
    record ReportOverdue(ReportId report, Instant at, Instant dueBy) implements ReportEvent {}

    /** Why a report is taken back. */
    enum VoidReason {
        @JsonProperty("reversed")
        REVERSED,
        @JsonProperty("lost")
        LOST,
        @JsonProperty("returned")
        RETURNED,
        @JsonProperty("entered-in-error")
        ENTERED_IN_ERROR,
        /** What the program knows a record by was wrong: it is taken back, and a new record follows. */
        @JsonProperty("key-changed")
        KEY_CHANGED
    }
}
