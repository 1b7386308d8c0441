package health.fulfilment.api.matters;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.matter.Matter;
import health.fulfilment.core.matter.MatterKind;
import health.fulfilment.core.shared.MatterId;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A compliance matter as shown.
 *
 * @param basis the rule
 * @param dueOn last local date on which it can be met in time, absent where hours count
 * @param businessCalendar version of the calendar of business days that counted, absent where none did
 * @param overdue whether its time went by before it was met, as far as that was marked
 * @param proof what proves that it was met
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatterBody(
        MatterId id,
        MatterKind kind,
        Matter.Status status,
        String basis,
        State state,
        ZoneId timeZone,
        Instant startedAt,
        Instant openedAt,
        @Nullable LocalDate dueOn,
        Instant overdueFrom,
        @Nullable String businessCalendar,
        boolean overdue,
        @Nullable String reference,
        @Nullable Instant metAt,
        @Nullable String proof,
        @Nullable String voidReason) {

    @Override
    public String toString() {
        return "MatterBody[" + id + "]";
    }
}
