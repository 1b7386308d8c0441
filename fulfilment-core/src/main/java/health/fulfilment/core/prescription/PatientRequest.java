package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** That the patient asked, when, and by which way. */
public record PatientRequest(Instant at, Channel channel) {

    /** By which way a pharmacy and a patient speak. */
    public enum Channel {
        @JsonProperty("telephone")
        TELEPHONE,
        @JsonProperty("message")
        MESSAGE,
        @JsonProperty("in-person")
        IN_PERSON
    }
}
