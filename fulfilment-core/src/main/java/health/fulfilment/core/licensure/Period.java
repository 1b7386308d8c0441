package health.fulfilment.core.licensure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days of validity, both ends inclusive; an absent end means that none is known.
 *
 * @param from first day
 * @param to last day
 */
record Period(LocalDate from, @Nullable LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    private boolean covers(Period other) {
        return covers(other.from) && (to == null || (other.to != null && covers(other.to)));
    }

    /** Whether no day lies between the end of this one and the beginning of the next. */
    private boolean reaches(Period next) {
        return to == null || !next.from.isAfter(to.plusDays(1));
    }

    private Period joinedWith(Period next) {
        if (to == null || next.to == null) {
            return new Period(from, null);
        }
        return new Period(from, to.isAfter(next.to) ? to : next.to);
    }

    /** The same days in as few periods as possible, in order: a gap stays a gap. */
    static List<Period> joined(List<Period> periods) {
        List<Period> result = new ArrayList<>();
        for (Period next :
                periods.stream().sorted(Comparator.comparing(Period::from)).toList()) {
            if (!result.isEmpty() && result.getLast().reaches(next)) {
                result.add(result.removeLast().joinedWith(next));
            } else {
                result.add(next);
            }
        }
        return result;
    }

    /** Whether the periods, already joined, hold every day of this one. */
    boolean within(List<Period> joined) {
        return joined.stream().anyMatch(period -> period.covers(this));
    }
}
