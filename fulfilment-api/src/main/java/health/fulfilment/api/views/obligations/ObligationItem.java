package health.fulfilment.api.views.obligations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One duty in the list.
 *
 * @param basis the rule that it rests on
 * @param subject what it is about: the id of a prescription, shipment, report or compliance matter
 * @param prescription whose order it belongs to, absent where it belongs to none; likewise the patient's state
 * @param dueOn last local date on which it can be met in time, absent where hours count
 * @param overdueFrom the first moment at which it is overdue
 * @param since when it came to have this status
 * @param startedBy position of the event that began it
 * @param settledBy position of the event that met or ended it, absent as long as it is owed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ObligationItem(
        String id,
        String kind,
        String status,
        Instant since,
        @Nullable String prescription,
        @Nullable String patientState,
        @Nullable String pharmacy,
        String subject,
        String basis,
        @Nullable LocalDate dueOn,
        Instant overdueFrom,
        long startedBy,
        @Nullable Long settledBy) {

    static ObligationItem of(ObligationRow row) {
        return new ObligationItem(
                row.id(),
                row.kind,
                row.status(),
                row.since,
                row.prescription,
                row.patientState,
                row.pharmacy,
                row.subject,
                row.basis,
                row.dueOn,
                row.dueAt,
                row.startedPosition,
                row.settledPosition);
    }
}
