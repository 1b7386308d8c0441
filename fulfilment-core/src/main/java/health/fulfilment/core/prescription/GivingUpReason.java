package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a pharmacy gives up a fill, or takes back what it dispensed. A list of the practice's own. */
public enum GivingUpReason {
    @JsonProperty("patient-request")
    PATIENT_REQUEST,
    @JsonProperty("prescriber-request")
    PRESCRIBER_REQUEST,
    @JsonProperty("made-in-error")
    MADE_IN_ERROR,
    @JsonProperty("out-of-specification")
    OUT_OF_SPECIFICATION,
    @JsonProperty("recalled")
    RECALLED,
    @JsonProperty("bud-exceeded")
    BUD_EXCEEDED,
    @JsonProperty("stock")
    STOCK,
    @JsonProperty("address-unverified")
    ADDRESS_UNVERIFIED,
    @JsonProperty("other")
    OTHER
}
