package health.fulfilment.api.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.api.forms.Words;
import jakarta.validation.constraints.NotNull;
import tools.jackson.databind.JsonNode;

/** What was recorded wrongly of a patient: the right value in the form that the field has at registration. */
record PatientCorrectionRequest(
        @NotNull Field field,
        @NotNull JsonNode value,
        @NotNull @Words(max = 500) String reason) {

    /** What may be corrected. A new address is a move, not a correction. */
    enum Field {
        @JsonProperty("name")
        NAME,
        @JsonProperty("birthDate")
        BIRTH_DATE,
        @JsonProperty("phone")
        PHONE,
        @JsonProperty("sex")
        SEX
    }

    @Override
    public String toString() {
        return "PatientCorrectionRequest[" + field + "]";
    }
}
