package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a rule says of one case. Only {@link #REFUSED} stops a decision; the others are recorded with it. */
public enum Outcome {
    @JsonProperty("met")
    MET,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("warning")
    WARNING,
    /** The law's value is not known, or known with too little confidence to permit what another law forbids. */
    @JsonProperty("not-established")
    NOT_ESTABLISHED,
    @JsonProperty("not-applicable")
    NOT_APPLICABLE
}
