package health.fulfilment.api.views.zeroreports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The report of one day without fills in the list.
 *
 * @param dueBy the last moment in time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ZeroReportItem(
        String id,
        @Nullable String status,
        String pharmacy,
        String state,
        LocalDate day,
        @Nullable Instant dueBy,
        @Nullable Instant sentAt,
        boolean overdue) {

    static ZeroReportItem of(DayRow row) {
        return new ZeroReportItem(
                row.id(), row.status, row.pharmacy, row.patientState, row.day, row.dueBy, row.sentAt, row.overdue);
    }
}
