package health.fulfilment.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The two forms of time that a request may hold: a legal date and an instant (RFC 3339), between 1900 and 2199. */
final class Times {

    private Times() {}

    /** @throws DateTimeException with a sentence for the caller */
    static LocalDate date(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw new DateTimeException("is not a date of the form yyyy-MM-dd");
        }
        try {
            return within(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new DateTimeException("is not a date that exists between 1900-01-01 and 2199-12-31", e);
        }
    }

    /** In whole milliseconds: what is finer is cut off, as it would be when stored. */
    static Instant instant(String text) {
        if (text.length() > 40) {
            throw new DateTimeException("is not an instant of the form 2026-11-02T15:00:00Z");
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            within(moment.toLocalDate());
            return moment.toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new DateTimeException(
                    "is not an instant that exists between 1900 and 2199, of the form 2026-11-02T15:00:00Z", e);
        }
    }

    private static LocalDate within(LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 2199) {
            throw new DateTimeException("outside of 1900 to 2199");
        }
        return day;
    }
}
