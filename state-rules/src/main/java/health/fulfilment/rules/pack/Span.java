package health.fulfilment.rules.pack;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A length of time in the unit in which the law gives it. Six months are six calendar months, never 180 days: the day
 * of the month stays, clamped to the month's end.
 */
public record Span(int amount, Unit unit) {

    /** Units of time that laws use. */
    public enum Unit {
        HOURS,
        DAYS,
        MONTHS,
        YEARS;

        /** As written in packs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern FORM = Pattern.compile("([0-9]{1,4}) (hours|days|months|years)");

    /** Reads {@code 6 months}, or gives null for anything else. */
    static @Nullable Span parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? new Span(
                        Integer.parseInt(matcher.group(1)),
                        Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)))
                : null;
    }

    /** The last day on which something that began on the given day is still within this span. */
    public LocalDate after(LocalDate day) {
        return switch (unit) {
            case HOURS -> day.plusDays(amount / 24);
            case DAYS -> day.plusDays(amount);
            case MONTHS -> day.plusMonths(amount);
            case YEARS -> day.plusYears(amount);
        };
    }

    /** The earliest day that is still within this span on the given day. */
    public LocalDate before(LocalDate day) {
        return switch (unit) {
            case HOURS -> day.minusDays(amount / 24);
            case DAYS -> day.minusDays(amount);
            case MONTHS -> day.minusMonths(amount);
            case YEARS -> day.minusYears(amount);
        };
    }

    /** @throws IllegalStateException if the law did not give hours */
    public Duration hours() {
        if (unit != Unit.HOURS) {
            throw new IllegalStateException(this + " is not given in hours");
        }
        return Duration.ofHours(amount);
    }

    /** @throws IllegalStateException if the law did not give days */
    public int days() {
        if (unit != Unit.DAYS) {
            throw new IllegalStateException(this + " is not given in days");
        }
        return amount;
    }

    @Override
    public String toString() {
        return amount + " " + unit.word();
    }
}
