package health.fulfilment.api.views.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One report in the list.
 *
 * @param dueBy the last moment in time, absent where no report is asked, or its deadline is not (yet) known
 * @param next which record has to be sent next, absent where none has
 * @param parcel lost or returned, where the report stands although the patient may not have the drug
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportItem(
        String id,
        @Nullable String status,
        String fill,
        String prescription,
        String state,
        String pharmacy,
        LocalDate filledOn,
        @Nullable Instant dueBy,
        @Nullable Instant sentAt,
        boolean overdue,
        @Nullable String next,
        @Nullable String voided,
        @Nullable String parcel) {

    static ReportItem of(ReportRow row) {
        return new ReportItem(
                row.id(),
                row.status,
                row.fill,
                row.prescription,
                row.patientState,
                row.pharmacy,
                row.filledOn,
                row.dueBy,
                row.sentAt,
                row.overdue,
                row.nextRecord,
                row.voided,
                row.parcel);
    }
}
