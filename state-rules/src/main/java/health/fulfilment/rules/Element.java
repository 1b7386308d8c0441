package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a prescription must carry (21 CFR 1306.05(a)); date and signature come with the signing. */
public enum Element {
    @JsonProperty("patient-name")
    PATIENT_NAME,
    @JsonProperty("patient-address")
    PATIENT_ADDRESS,
    @JsonProperty("drug-name")
    DRUG_NAME,
    @JsonProperty("strength")
    STRENGTH,
    @JsonProperty("dosage-form")
    DOSAGE_FORM,
    @JsonProperty("quantity")
    QUANTITY,
    @JsonProperty("directions")
    DIRECTIONS,
    @JsonProperty("prescriber-name")
    PRESCRIBER_NAME,
    @JsonProperty("prescriber-address")
    PRESCRIBER_ADDRESS,
    @JsonProperty("dea-number")
    DEA_NUMBER
}
