package health.fulfilment.rules.evaluation;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Monday to Friday. Holidays are not left out: that would lengthen a time limit, and no source read says which holidays a
 * state means.
 */
final class BusinessDays {

    private BusinessDays() {}

    /** The business day before that day. */
    static LocalDate before(LocalDate day) {
        LocalDate earlier = day.minusDays(1);
        while (earlier.getDayOfWeek() == DayOfWeek.SATURDAY || earlier.getDayOfWeek() == DayOfWeek.SUNDAY) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }
}
