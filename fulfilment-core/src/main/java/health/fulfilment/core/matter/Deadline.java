package health.fulfilment.core.matter;

import health.fulfilment.core.shared.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How long the law gives. Days and years are those of the place, business days those of {@link BusinessCalendar}. */
record Deadline(int amount, Unit unit) {

    enum Unit {
        HOURS,
        BUSINESS_DAYS,
        CALENDAR_DAYS,
        YEARS
    }

    Due from(Instant startedAt, ZoneId zone) {
        LocalDate start = startedAt.atZone(zone).toLocalDate();
        return switch (unit) {
            // In time is what comes in the last moment.
            case HOURS -> new Due(null, startedAt.plus(amount, ChronoUnit.HOURS).plusMillis(1), null);
            case BUSINESS_DAYS ->
                endOf(BusinessCalendar.US_FEDERAL.plus(start, amount), zone, BusinessCalendar.US_FEDERAL.version());
            case CALENDAR_DAYS -> endOf(start.plusDays(amount), zone, null);
            case YEARS -> endOf(start.plusYears(amount), zone, null);
        };
    }

    private static Due endOf(LocalDate day, ZoneId zone, @Nullable String calendar) {
        return new Due(day, day.plusDays(1).atStartOfDay(zone).toInstant(), calendar);
    }
}
