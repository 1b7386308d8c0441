package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the pharmacy did for the patient before it hands out one fill.
 *
 * @param pharmacyZone the pharmacy's time zone: dates are local there
 * @param daysSupply whole days that this fill lasts
 * @param fillsSoFar fills already made and not reversed
 * @param identification how the patient was identified, absent if that was not recorded
 * @param counselling what became of the offer to counsel, absent if that was not recorded
 * @param pdmpQuery the pharmacy's own query of the state's monitoring program, absent if none was made
 */
public record DispensingCase(
        Instant at,
        ZoneId pharmacyZone,
        State patientState,
        Schedule schedule,
        int daysSupply,
        int fillsSoFar,
        @Nullable Identification identification,
        @Nullable Counselling counselling,
        @Nullable PdmpQuery pdmpQuery)
        implements Question {

    @Override
    public LocalDate on() {
        return at.atZone(pharmacyZone).toLocalDate();
    }

    /** How the pharmacy made sure who the patient is. */
    public enum Identification {
        @JsonProperty("government-photo-id")
        GOVERNMENT_PHOTO_ID,
        /** Identity came with the patient's prescription benefit plan. */
        @JsonProperty("benefit-plan")
        BENEFIT_PLAN,
        @JsonProperty("known-to-pharmacy")
        KNOWN_TO_PHARMACY
    }

    /** What became of the pharmacist's offer to counsel the patient. */
    public enum Counselling {
        @JsonProperty("given")
        GIVEN,
        /** Offered in writing with a telephone number, as pharmacies that mail do. */
        @JsonProperty("offered-in-writing")
        OFFERED_IN_WRITING,
        @JsonProperty("declined")
        DECLINED
    }
}
