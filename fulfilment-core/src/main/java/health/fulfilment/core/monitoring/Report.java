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
import org.jspecify.annotations.Nullable;

/**
 * One report and how far it has come.
 *
 * @param dueBy the last moment in time, absent where no report is asked, or its deadline is not (yet) known
 * @param last the last sending, absent as long as there was none
 * @param faults of the last sending, as far as the program named any
 * @param overdue whether it was said that the deadline passed without a report; what is owed anew is overdue anew
 * @param voided why it was taken back, absent otherwise
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
        List<ReportFault> faults,
        boolean overdue,
        @Nullable VoidReason voided) {

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
        @JsonProperty("voided")
        VOIDED
    }

    public Report {
        faults = List.copyOf(faults);
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
                List.of(),
                false,
                null);
    }

    /** Whether the program has no report that it did not reject. */
    public boolean owed() {
        return stage == Stage.DUE || stage == Stage.REJECTED;
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

    Report redated(Instant handedOver, Instant due) {
        return copy(stage, handedOver, due, last, faults, false, voided);
    }

    Report sent(Stage now, Transmission transmission) {
        return copy(now, handedOverAt, dueBy, transmission, List.of(), overdue, voided);
    }

    Report accepted() {
        return copy(Stage.ACCEPTED, handedOverAt, dueBy, last, List.of(), overdue, voided);
    }

    Report rejected(List<ReportFault> named) {
        return copy(Stage.REJECTED, handedOverAt, dueBy, last, named, false, voided);
    }

    Report voided(VoidReason reason) {
        return copy(Stage.VOIDED, handedOverAt, dueBy, last, faults, overdue, reason);
    }

    Report late() {
        return copy(stage, handedOverAt, dueBy, last, faults, true, voided);
    }

    private Report copy(
            Stage stage,
            @Nullable Instant handedOverAt,
            @Nullable Instant dueBy,
            @Nullable Transmission last,
            List<ReportFault> faults,
            boolean overdue,
            @Nullable VoidReason voided) {
        return new Report(
                id,
                stage,
                fill,
                patient,
                patientState,
                schedule,
                pharmacy,
                pharmacyState,
                pharmacyZone,
                dispensedAt,
                handedOverAt,
                dueBy,
                last,
                faults,
                overdue,
                voided);
    }
}
