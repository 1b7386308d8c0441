package health.fulfilment.core.matter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something falls due.
 *
 * @param on last local date on which it can be met in time, absent where hours count
 * @param overdueFrom the first moment at which it is overdue
 * @param calendar version of the calendar of business days that counted, absent where none did
 */
public record Due(
        @Nullable LocalDate on,
        Instant overdueFrom,
        @Nullable String calendar) {}
