package health.fulfilment.core.monitoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.monitoring.ReportEvent.ReportDue;
import health.fulfilment.core.monitoring.ReportEvent.VoidReason;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.rules.ReportCase;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One report and how far it has come.
 *
 * @param dueBy the last moment in time, absent where no report is asked, or its deadline is not (yet) known
 * @param last the last sending of the record itself, absent as long as there was none
 * @param filed whether the program may hold a record of it, which a void then has to take back
 * @param faults of the last sending, as far as the program named any
 * @param toCorrect fields of the file, for example {@code DSP14}, that the pharmacy's record corrects since it was sent
 * @param overdue whether it was said that the deadline passed without a report; what is owed anew is overdue anew
 * @param voided why it was taken back, absent otherwise
 * @param withdrawal the last sending of the void record, absent as long as there was none
 * @param standing what became of the parcel, where that leaves the report standing; absent otherwise
 */
public record Report(
        ReportId id,
        Stage stage,
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
        @Nullable Transmission last,
        boolean filed,
        List<ReportFault> faults,
        List<String> toCorrect,
        boolean overdue,
        @Nullable VoidReason voided,
        @Nullable Transmission withdrawal,
        @Nullable VoidReason standing) {

    /** How far a report has come. */
    public enum Stage {
        @JsonProperty("due")
        DUE,
        @JsonProperty("sent")
        SENT,
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("rejected")
        REJECTED,
        @JsonProperty("corrected")
        CORRECTED,
        /** Nothing is to be reported. What was sent before has to be taken back by a void record. */
        @JsonProperty("voided")
        VOIDED,
        @JsonProperty("void-sent")
        VOID_SENT,
        @JsonProperty("void-accepted")
        VOID_ACCEPTED
    }

    /** Which record the program has to be sent next: the status of a dispensing record (ASAP DSP01). */
    public enum Owed {
        @JsonProperty("new")
        NEW,
        @JsonProperty("revised")
        REVISED,
        @JsonProperty("void")
        VOID
    }

    public Report {
        faults = List.copyOf(faults);
        toCorrect = List.copyOf(toCorrect);
    }

    static Report of(ReportDue e) {
        return new Report(
                e.report(),
                Stage.DUE,
                e.fill(),
                e.patient(),
                e.patientState(),
                e.schedule(),
                e.pharmacy(),
                e.pharmacyState(),
                e.pharmacyZone(),
                e.dispensedAt(),
                e.handedOverAt(),
                e.dueBy(),
                null,
                false,
                List.of(),
                List.of(),
                false,
                null,
                null,
                null);
    }

    /** Whether the program has no report that it did not reject. */
    public boolean owed() {
        return stage == Stage.DUE || stage == Stage.REJECTED;
    }

    /**
     * What has to be sent next, absent where nothing has, and while an answer is awaited. A file that was rejected as a whole
     * is sent anew; a record that was rejected is sent as a revision.
     */
    public @Nullable Owed next() {
        return switch (stage) {
            case DUE -> Owed.NEW;
            case REJECTED -> faults.stream().allMatch(ReportFault::ofWholeFile) ? Owed.NEW : Owed.REVISED;
            case ACCEPTED -> toCorrect.isEmpty() ? null : Owed.REVISED;
            case VOIDED -> filed ? Owed.VOID : null;
            case SENT, CORRECTED, VOID_SENT, VOID_ACCEPTED -> null;
        };
    }

    /** Whether a new record follows, once the void record has taken the old one back. */
    boolean replaced() {
        return voided == VoidReason.KEY_CHANGED;
    }

    /** What the rulebook is asked about it. Every fill is shipped. */
    ReportCase asked(Instant at, @Nullable Instant handedOver, @Nullable Transmission sent) {
        return new ReportCase(
                at,
                pharmacyZone,
                patientState,
                schedule,
                pharmacyState.equals(patientState),
                true,
                dispensedAt,
                handedOver,
                null,
                sent == null ? null : sent.at(),
                sent == null ? null : sent.asapVersion());
    }

    Report with(Consumer<ReportCopy> change) {
        ReportCopy next = new ReportCopy(this);
        change.accept(next);
        return next.done();
    }
}
