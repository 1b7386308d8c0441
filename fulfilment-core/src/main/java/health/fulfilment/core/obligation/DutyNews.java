package health.fulfilment.core.obligation;

import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one event means for one duty. There is at most one duty of a kind for a subject at a time. */
public sealed interface DutyNews {

    DutyKind kind();

    /**
     * What the duty is about: the id of a prescription, shipment, report or compliance matter, or of a licence
     * with an @ and a day.
     */
    String subject();

    /**
     * From now on it is owed.
     *
     * @param prescription whose order it belongs to, absent where it belongs to none
     * @param overdueFrom the first moment at which it is overdue
     * @param dueOn last local date on which it can be met in time, absent where hours count
     * @param pharmacy who owes it, absent while no pharmacy does
     * @param pharmacyState where that pharmacy, or whatever registered location owes it, is; of a licence, the state that granted it
     */
    record Owed(
            DutyKind kind,
            String subject,
            @Nullable PrescriptionId prescription,
            Instant at,
            Instant overdueFrom,
            @Nullable LocalDate dueOn,
            @Nullable PharmacyId pharmacy,
            @Nullable State pharmacyState)
            implements DutyNews {}

    /** Another pharmacy has the order now. */
    record Moved(DutyKind kind, String subject, PharmacyId pharmacy, State pharmacyState) implements DutyNews {}

    /** @param on local date on which it was met, where the day counts and not the moment at which it was told */
    record Met(
            DutyKind kind,
            String subject,
            Instant at,
            @Nullable LocalDate on) implements DutyNews {}

    /** It was said that it was not met in time. */
    record Overdue(DutyKind kind, String subject, Instant at) implements DutyNews {}

    /** Nothing is owed any longer. */
    record Ended(DutyKind kind, String subject, Instant at) implements DutyNews {}
}
