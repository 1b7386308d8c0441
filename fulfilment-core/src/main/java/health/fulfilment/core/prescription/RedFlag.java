package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A sign that a prescription may not have a legitimate medical purpose, found by the pharmacist (21 CFR 1306.04(a)), and how
 * it was resolved. The kinds are those that boards and DEA name; how one is resolved is the practice's own list.
 */
public record RedFlag(Kind kind, Resolution resolution) {

    /** What was found. */
    public enum Kind {
        @JsonProperty("multiple-prescribers")
        MULTIPLE_PRESCRIBERS,
        @JsonProperty("multiple-pharmacies")
        MULTIPLE_PHARMACIES,
        @JsonProperty("pattern-prescribing")
        PATTERN_PRESCRIBING,
        @JsonProperty("distance")
        DISTANCE,
        @JsonProperty("early-refill")
        EARLY_REFILL,
        @JsonProperty("shared-address")
        SHARED_ADDRESS,
        @JsonProperty("escalating-dose")
        ESCALATING_DOSE,
        @JsonProperty("cash-only")
        CASH_ONLY,
        @JsonProperty("combination-risk")
        COMBINATION_RISK,
        @JsonProperty("no-follow-up")
        NO_FOLLOW_UP
    }

    /** What the pharmacist did about it. */
    public enum Resolution {
        @JsonProperty("prescriber-contacted")
        PRESCRIBER_CONTACTED,
        @JsonProperty("patient-contacted")
        PATIENT_CONTACTED,
        @JsonProperty("pdmp-reviewed")
        PDMP_REVIEWED,
        @JsonProperty("records-reviewed")
        RECORDS_REVIEWED,
        /** It stands: the fill cannot be approved. */
        @JsonProperty("not-resolved")
        NOT_RESOLVED
    }
}
