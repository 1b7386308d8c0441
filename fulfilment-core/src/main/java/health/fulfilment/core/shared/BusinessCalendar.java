package health.fulfilment.core.shared;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;

/**
 * Business days as this system counts them: Monday to Friday, less the federal holidays of 5 U.S.C. 6103(a). DEA's rules
 * speak of business days without saying which days those are, so the choice is policy. A holiday on a Saturday is observed on
 * the Friday before (5 U.S.C. 6103(b)(1)), one on a Sunday on the Monday after (Executive Order 11582, section 3).
 *
 * <p>Covers 1971, when holidays were moved to Mondays (Pub. L. 90-363), and every later year. Not covered: Inauguration Day,
 * a holiday in and around Washington only (5 U.S.C. 6103(c)); days off that the President grants once; holidays of a state.
 */
public final class BusinessCalendar {

    /** Of the United States, as the law stands since Juneteenth became a holiday (Pub. L. 117-17, 17 June 2021). */
    public static final BusinessCalendar US_FEDERAL = new BusinessCalendar();

    private static final int FIRST_YEAR = 1971;

    private BusinessCalendar() {}

    /** Names this calendar, so that what was computed with it can say so. Another law makes another name. */
    public String version() {
        return "us-federal-holidays-2021-06-17";
    }

    /** @throws DateTimeException before 1971 */
    public boolean isBusinessDay(LocalDate day) {
        requireCovered(day);
        return !isWeekend(day) && !holidaysObservedIn(day.getYear()).contains(day);
    }

    /** The first business day after that day. */
    public LocalDate next(LocalDate day) {
        return step(day, 1);
    }

    /** The last business day before that day. */
    public LocalDate previous(LocalDate day) {
        return step(day, -1);
    }

    /**
     * As many business days after that day, or before it if negative. The day itself never counts; zero leaves it as it is,
     * business day or not.
     */
    public LocalDate plus(LocalDate day, int businessDays) {
        LocalDate reached = day;
        for (int left = Math.abs(businessDays); left > 0; left--) {
            reached = step(reached, Integer.signum(businessDays));
        }
        return reached;
    }

    private LocalDate step(LocalDate day, int direction) {
        LocalDate reached = day.plusDays(direction);
        while (!isBusinessDay(reached)) {
            reached = reached.plusDays(direction);
        }
        return reached;
    }

    /** The days off that lie in this year. New Year's Day of the next may be one of them; that of this year may not. */
    Set<LocalDate> holidaysObservedIn(int year) {
        Set<LocalDate> days = new TreeSet<>();
        addObserved(days, LocalDate.of(year, Month.JANUARY, 1));
        if (year >= 1986) { // Birthday of Martin Luther King, Jr.: Pub. L. 98-144
            days.add(nth(3, MONDAY, Month.JANUARY, year));
        }
        days.add(nth(3, MONDAY, Month.FEBRUARY, year)); // Washington's Birthday
        days.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY))); // Memorial Day
        if (year >= 2021) { // Juneteenth: Pub. L. 117-17
            addObserved(days, LocalDate.of(year, Month.JUNE, 19));
        }
        addObserved(days, LocalDate.of(year, Month.JULY, 4)); // Independence Day
        days.add(nth(1, MONDAY, Month.SEPTEMBER, year)); // Labor Day
        days.add(nth(2, MONDAY, Month.OCTOBER, year)); // Columbus Day
        addObserved(days, veteransDay(year));
        days.add(nth(4, THURSDAY, Month.NOVEMBER, year)); // Thanksgiving Day
        addObserved(days, LocalDate.of(year, Month.DECEMBER, 25)); // Christmas Day
        addObserved(days, LocalDate.of(year + 1, Month.JANUARY, 1));
        days.removeIf(day -> day.getYear() != year);
        return days;
    }

    /** The fourth Monday in October by Pub. L. 90-363, and 11 November again from 1978 on by Pub. L. 94-97. */
    private static LocalDate veteransDay(int year) {
        return year < 1978 ? nth(4, MONDAY, Month.OCTOBER, year) : LocalDate.of(year, Month.NOVEMBER, 11);
    }

    private static LocalDate nth(int which, DayOfWeek weekday, Month month, int year) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(which, weekday));
    }

    private static void addObserved(Set<LocalDate> days, LocalDate holiday) {
        days.add(
                switch (holiday.getDayOfWeek()) {
                    case SATURDAY -> holiday.minusDays(1);
                    case SUNDAY -> holiday.plusDays(1);
                    case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> holiday;
                });
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }

    private static void requireCovered(LocalDate day) {
        if (day.getYear() < FIRST_YEAR) {
            throw new DateTimeException("the calendar of business days begins with 1971, " + day + " is before");
        }
    }
}
