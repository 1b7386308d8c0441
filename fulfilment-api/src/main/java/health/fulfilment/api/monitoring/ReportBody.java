package health.fulfilment.api.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.monitoring.Report;
import health.fulfilment.core.monitoring.ReportEvent.VoidReason;
import health.fulfilment.core.monitoring.ReportFault;
import health.fulfilment.core.monitoring.Transmission;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.rules.State;
import health.fulfilment.rules.pack.Value;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as shown; nothing personal.
 *
 * @param dueBy the last moment in time, absent where no report is asked, or its deadline is not (yet) known
 * @param sent the last sending, absent as long as there was none
 * @param next which record has to be sent next; absent where none has, and while an answer is awaited
 * @param toCorrect fields of the file that the pharmacy's record corrects since it was sent
 * @param voidSent the last sending of the void record, absent as long as there was none
 * @param parcel lost or returned, where the report stands although the patient may not have the drug; absent otherwise
 * @param parcelRule whether the state wants such a report voided: not established; absent where there is no {@code parcel}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportBody(
        ReportId id,
        Report.Stage status,
        FillId fill,
        PrescriptionId prescription,
        State state,
        PharmacyId pharmacy,
        Instant dispensedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant dueBy,
        @Nullable Transmission sent,
        List<ReportFault> faults,
        boolean overdue,
        Report.@Nullable Owed next,
        List<String> toCorrect,
        @Nullable VoidReason voided,
        @Nullable Transmission voidSent,
        @Nullable VoidReason parcel,
        @Nullable String parcelRule) {

    static ReportBody of(Report report) {
        return new ReportBody(
                report.id(),
                report.stage(),
                report.fill(),
                report.fill().prescription(),
                report.patientState(),
                report.pharmacy(),
                report.dispensedAt(),
                report.handedOverAt(),
                report.dueBy(),
                report.last(),
                report.faults(),
                report.overdue(),
                report.next(),
                report.toCorrect(),
                report.voided(),
                report.withdrawal(),
                report.standing(),
                report.standing() == null ? null : Value.NOT_ESTABLISHED);
    }
}
