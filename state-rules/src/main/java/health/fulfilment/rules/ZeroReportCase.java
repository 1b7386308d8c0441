package health.fulfilment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a pharmacy told the state's monitoring program of a day without fills.
 *
 * @param at the moment that is judged
 * @param day the local date that is reported on
 * @param fills controlled fills of that day for patients of the state
 * @param reportedAt when the program had a report, absent as long as it has none
 */
public record ZeroReportCase(
        Instant at,
        ZoneId zone,
        State patientState,
        LocalDate day,
        int fills,
        @Nullable Instant reportedAt) implements Question {

    @Override
    public LocalDate on() {
        return day;
    }
}
