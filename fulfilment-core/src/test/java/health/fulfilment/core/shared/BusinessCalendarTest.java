package health.fulfilment.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which days count, against dates worked out by hand. */
class BusinessCalendarTest {

    private static final BusinessCalendar CALENDAR = BusinessCalendar.US_FEDERAL;

    @Test
    void the_days_off_of_2026() {
        assertThat(daysOffOnWeekdays(2026))
                .containsExactly(
                        LocalDate.parse("2026-01-01"), // New Year's Day, Thursday
                        LocalDate.parse("2026-01-19"), // Birthday of Martin Luther King, Jr.
                        LocalDate.parse("2026-02-16"), // Washington's Birthday
                        LocalDate.parse("2026-05-25"), // Memorial Day
                        LocalDate.parse("2026-06-19"), // Juneteenth, Friday
                        LocalDate.parse("2026-07-03"), // Independence Day is a Saturday
                        LocalDate.parse("2026-09-07"), // Labor Day
                        LocalDate.parse("2026-10-12"), // Columbus Day
                        LocalDate.parse("2026-11-11"), // Veterans Day, Wednesday
                        LocalDate.parse("2026-11-26"), // Thanksgiving Day
                        LocalDate.parse("2026-12-25")); // Christmas Day, Friday
    }

    @Test
    void the_days_off_of_2027() {
        assertThat(daysOffOnWeekdays(2027))
                .containsExactly(
                        LocalDate.parse("2027-01-01"), // New Year's Day, Friday
                        LocalDate.parse("2027-01-18"), // Birthday of Martin Luther King, Jr.
                        LocalDate.parse("2027-02-15"), // Washington's Birthday
                        LocalDate.parse("2027-05-31"), // Memorial Day
                        LocalDate.parse("2027-06-18"), // Juneteenth is a Saturday
                        LocalDate.parse("2027-07-05"), // Independence Day is a Sunday
                        LocalDate.parse("2027-09-06"), // Labor Day
                        LocalDate.parse("2027-10-11"), // Columbus Day
                        LocalDate.parse("2027-11-11"), // Veterans Day, Thursday
                        LocalDate.parse("2027-11-25"), // Thanksgiving Day
                        LocalDate.parse("2027-12-24"), // Christmas Day is a Saturday
                        LocalDate.parse("2027-12-31")); // New Year's Day of 2028 is a Saturday
    }

    @Test
    void a_new_years_day_that_was_observed_in_the_old_year_leaves_the_new_one_none() {
        assertThat(CALENDAR.isBusinessDay(LocalDate.parse("2028-01-03"))).isTrue();
        assertThat(CALENDAR.next(LocalDate.parse("2027-12-30"))).isEqualTo("2028-01-03");
        assertThat(CALENDAR.previous(LocalDate.parse("2028-01-03"))).isEqualTo("2027-12-30");
    }

    @Test
    void a_new_years_day_on_a_sunday_is_observed_on_the_monday() {
        assertThat(CALENDAR.isBusinessDay(LocalDate.parse("2023-01-02"))).isFalse();
        assertThat(CALENDAR.isBusinessDay(LocalDate.parse("2022-12-30"))).isTrue();
        assertThat(CALENDAR.next(LocalDate.parse("2022-12-30"))).isEqualTo("2023-01-03");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-19, true, Juneteenth was no holiday yet",
        "2021-06-18, false, the first Juneteenth was a Saturday",
        "1985-01-21, true, the Birthday of Martin Luther King was no holiday yet",
        "1986-01-20, false, the first one",
        "1977-10-24, false, Veterans Day was a Monday in October",
        "1977-11-11, true, and not in November",
        "1978-10-23, true, the next year no longer",
        "1978-11-10, false, and 11 November 1978 was a Saturday",
        "1971-01-01, false, the first day of this calendar",
        "1971-01-04, true, and its first business day",
        "2029-01-19, true, the Friday before Inauguration Day",
        "2025-01-20, false, Inauguration Day but a holiday for another reason",
        "2021-01-20, true, Inauguration Day is one in Washington only"
    })
    void each_year_has_the_holidays_of_its_time(LocalDate day, boolean businessDay, String why) {
        assertThat(CALENDAR.isBusinessDay(day)).as(why).isEqualTo(businessDay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-07", "2026-11-08", "2027-02-27", "2027-02-28"})
    void no_day_of_a_weekend_is_a_business_day(LocalDate day) {
        assertThat(CALENDAR.isBusinessDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-06,  1, 2026-11-09", // Friday to Monday
        "2026-11-07,  1, 2026-11-09", // a Saturday: the first business day is Monday
        "2026-11-10,  1, 2026-11-12", // over Veterans Day
        "2026-11-25,  2, 2026-11-30", // over Thanksgiving Day and a weekend
        "2026-12-24,  5, 2027-01-04", // over Christmas Day, New Year's Day and two weekends
        "2026-11-09, -1, 2026-11-06",
        "2026-11-12, -2, 2026-11-09",
        "2026-11-08,  0, 2026-11-08", // nothing to add, even on a Sunday
    })
    void business_days_are_counted_from_the_day_after(LocalDate from, int businessDays, LocalDate reached) {
        assertThat(CALENDAR.plus(from, businessDays)).isEqualTo(reached);
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void going_forth_and_back_leads_home(long seed) {
        Random random = new Random(seed);
        LocalDate start = CALENDAR.next(LocalDate.of(1971, 2, 1).plusDays(random.nextInt(40_000)));
        int days = 1 + random.nextInt(60);
        LocalDate reached = CALENDAR.plus(start, days);
        assertThat(CALENDAR.isBusinessDay(reached)).isTrue();
        assertThat(CALENDAR.plus(reached, -days))
                .as("seed %d: %s + %d", seed, start, days)
                .isEqualTo(start);
        assertThat(start.plusDays(1).datesUntil(reached.plusDays(1)).filter(CALENDAR::isBusinessDay))
                .hasSize(days);
    }

    @Test
    void there_is_no_calendar_before_1971() {
        assertThatThrownBy(() -> CALENDAR.isBusinessDay(LocalDate.parse("1970-12-31")))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("1971");
    }

    @Test
    void the_calendar_has_a_name_to_store_beside_what_it_computed() {
        assertThat(CALENDAR.version()).isEqualTo("us-federal-holidays-2021-06-17");
    }

    private static List<LocalDate> daysOffOnWeekdays(int year) {
        Stream<LocalDate> days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
        return days.filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .filter(day -> !CALENDAR.isBusinessDay(day))
                .toList();
    }
}
