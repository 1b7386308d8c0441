package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** That the patient asked, when, and by which way. */
public record PatientRequest(Instant at, Channel channel) {

    /** How the patient asked. */
    public enum Channel {
        @JsonProperty("telephone")
        TELEPHONE,
        @JsonProperty("message")
        MESSAGE,
        @JsonProperty("in-person")
        IN_PERSON
    }
}
