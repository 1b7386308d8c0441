package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.BusinessCalendar;
import health.fulfilment.core.shared.DeliveryWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a parcel that does not come is traced, presumed lost and reported. Tracing on the sixth and presuming on the tenth
 * calendar day after approval is policy of the practice: what is late is suspected, and a suspicion is not kept waiting.
 */
final class LossClock {

    /** From the last promised day, which is the fifth, to the tenth. */
    private static final int PRESUMED_LOST = 5;

    /** Calendar days from discovery to Form 106 (21 CFR 1301.76(b); 88 FR 40707). */
    private static final int FORM_106 = 45;

    private LossClock() {}

    /**
     * The days that count for a parcel: those promised at approval, or, for one that left after them, as a refill does, as
     * many days from its hand-over on. What has only just left is not late yet.
     */
    static DeliveryWindow counted(DeliveryWindow promised, Instant handedOverAt) {
        return handedOverAt.atZone(promised.zone()).toLocalDate().isAfter(promised.latest())
                ? DeliveryWindow.promisedAt(handedOverAt, promised.zone())
                : promised;
    }

    /** The sixth day is the first on which the promise is broken. */
    static Instant traceFrom(DeliveryWindow promised) {
        return promised.overdueFrom();
    }

    static Instant presumedLostFrom(DeliveryWindow promised) {
        return promised.latest()
                .plusDays(PRESUMED_LOST)
                .atStartOfDay(promised.zone())
                .toInstant();
    }

    /** One business day (21 CFR 1301.76(b)). */
    static LocalDate noticeDueOn(LocalDate discoveredOn) {
        return BusinessCalendar.US_FEDERAL.plus(discoveredOn, 1);
    }

    static LocalDate form106DueOn(LocalDate discoveredOn) {
        return discoveredOn.plusDays(FORM_106);
    }

    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
