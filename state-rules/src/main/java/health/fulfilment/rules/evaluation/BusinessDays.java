package health.fulfilment.rules.evaluation;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Monday to Friday. Holidays are not left out: that would lengthen a time limit, and no source read says which holidays a
 * state means.
 */
final class BusinessDays {

    private BusinessDays() {}

    static boolean is(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The business day before that day. */
    static LocalDate before(LocalDate day) {
        LocalDate earlier = day.minusDays(1);
        while (!is(earlier)) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }

    /** The business day after that day. */
    static LocalDate after(LocalDate day) {
        LocalDate later = day.plusDays(1);
        while (!is(later)) {
            later = later.plusDays(1);
        }
        return later;
    }
}
