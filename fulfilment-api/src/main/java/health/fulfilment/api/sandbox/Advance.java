package health.fulfilment.api.sandbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** A step forward in time: an ISO 8601 period ({@code P1M}, in calendar months) or duration ({@code P3D}, {@code PT5H}). */
record Advance(Period period, Duration duration) {

    /** @throws DateTimeException with a sentence for the caller */
    static Advance parse(String text) {
        if (text.length() > 40) {
            throw new DateTimeException("is not an ISO 8601 period or duration such as P3D or PT5H");
        }
        try {
            return new Advance(Period.ZERO, Duration.parse(text));
        } catch (DateTimeException notADuration) {
            return new Advance(period(text), Duration.ZERO);
        }
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException e) {
            throw new DateTimeException("is not an ISO 8601 period or duration such as P3D or PT5H", e);
        }
    }

    /** @throws DateTimeException if there is no such time */
    Instant from(Instant start) {
        try {
            return start.atOffset(ZoneOffset.UTC).plus(period).plus(duration).toInstant();
        } catch (ArithmeticException e) {
            throw new DateTimeException("is further than time goes", e);
        }
    }
}
