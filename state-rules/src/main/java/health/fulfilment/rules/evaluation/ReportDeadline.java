package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.ReportCase;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import health.fulfilment.rules.pack.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * By when a fill, or a day without one, is reported to the state's monitoring program. A limit in days ends with the last
 * millisecond of the local day: moments are kept to the millisecond.
 */
final class ReportDeadline {

    private static final Duration HOURS_24 = Duration.ofDays(1);
    private static final Duration HOURS_72 = Duration.ofDays(3);

    private ReportDeadline() {}

    /** Absent as long as the fill has not left, or not arrived, where the state counts from there. */
    static @Nullable Instant of(ReportCase c, Fact deadline, Fact within) {
        if (deadline.is("72h-after-shipment-if-mailed-else-24h-after-delivery")) {
            Instant from = c.mailed() ? c.handedOverAt() : c.deliveredAt();
            return from == null ? null : from.plus(c.mailed() ? shorter(HOURS_72, within) : HOURS_24);
        }
        return after(c.dispensedAt(), c.zone(), deadline, within);
    }

    /** Absent if the state's deadline counts from something that such a day has not. */
    static @Nullable Instant ofDayWithoutFills(LocalDate day, ZoneId zone, Law law) {
        Fact own = law.special(Parameter.ZERO_REPORT_WITHIN);
        if (own != null) {
            Span within = own.time();
            return within == null ? null : endOf(within.after(day), zone);
        }
        return after(
                endOf(day, zone),
                zone,
                law.state(Parameter.PDMP_REPORT_DEADLINE),
                law.state(Parameter.PDMP_REPORT_WITHIN));
    }

    private static @Nullable Instant after(Instant from, ZoneId zone, Fact deadline, Fact within) {
        LocalDate day = from.atZone(zone).toLocalDate();
        return switch (deadline.established() ? deadline.value().text() : "") {
            // Dispensed on a day that is none, strictly: that day itself.
            case "same-business-day" -> endOf(day, zone);
            // What comes after a business day's upload goes with the next one's.
            case "next-business-day",
                    "close-of-next-business-day",
                    "one-business-day",
                    "one-working-day",
                    "every-business-day" -> endOf(BusinessDays.after(day), zone);
            case "24-hours", "24h-after-dispensing", "daily" -> from.plus(shorter(HOURS_24, within));
            default -> null;
        };
    }

    private static Duration shorter(Duration most, Fact within) {
        Span span = within.time();
        return span == null || span.hours().compareTo(most) > 0 ? most : span.hours();
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }
}
