package health.fulfilment.api.views.obligations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One duty in the list.
 *
 * @param basis the rule that it rests on
 * @param dueOn last local date on which it can be met in time
 * @param overdueFrom the first moment at which it is overdue
 * @param since when it came to have this status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObligationItem(
        String id,
        String kind,
        String status,
        Instant since,
        String prescription,
        String patientState,
        @Nullable String pharmacy,
        String basis,
        LocalDate dueOn,
        Instant overdueFrom) {

    static ObligationItem of(ObligationRow row) {
        return new ObligationItem(
                row.id(),
                row.kind,
                row.status(),
                row.since,
                row.prescription,
                row.patientState,
                row.pharmacy,
                row.basis,
                row.dueOn,
                row.dueAt);
    }
}
