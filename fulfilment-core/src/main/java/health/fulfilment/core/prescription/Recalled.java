package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.recall.RecallReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a lot which went into a fill was recalled, the latest one if there were several.
 *
 * @param lot its number
 * @param reach where the fill was then
 * @param toldAt when the patient was told, absent until then
 */
public record Recalled(
        Instant at,
        String lot,
        RecallReason reason,
        Reach reach,
        @Nullable Instant toldAt) {

    /** Where a recalled fill was. */
    public enum Reach {
        /** In preparation, or dispensed and not handed over: it does not leave any more. */
        @JsonProperty("at-pharmacy")
        AT_PHARMACY,
        /** The carrier is asked for it. */
        @JsonProperty("on-the-way")
        ON_THE_WAY,
        /** The patient has it, and is to be told. */
        @JsonProperty("with-patient")
        WITH_PATIENT,
        /** Given up, reversed, lost, or back at the pharmacy: nobody is going to take it. */
        @JsonProperty("out-of-use")
        OUT_OF_USE
    }

    Recalled told(Instant when) {
        return new Recalled(at, lot, reason, reach, when);
    }
}
