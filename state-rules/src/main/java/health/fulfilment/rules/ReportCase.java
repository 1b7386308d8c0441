package health.fulfilment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Whether one fill was reported to the state's monitoring program in time, in the form that it takes.
 *
 * @param at the moment that is judged
 * @param zone of the place whose business days and dates count
 * @param resident whether the pharmacy is in the patient's state
 * @param mailed whether the fill is shipped to the patient
 * @param handedOverAt when it left the pharmacy, absent as long as it has not
 * @param deliveredAt when it reached the patient, absent as long as it is not known
 * @param reportedAt when the program had the report, absent as long as it has none
 * @param asapVersion the version of the ASAP file that was sent, for example {@code 4.2B}, absent as long as none was
 */
public record ReportCase(
        Instant at,
        ZoneId zone,
        State patientState,
        Schedule schedule,
        boolean resident,
        boolean mailed,
        Instant dispensedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant reportedAt,
        @Nullable String asapVersion)
        implements Question {

    @Override
    public LocalDate on() {
        return dispensedAt.atZone(zone).toLocalDate();
    }
}
