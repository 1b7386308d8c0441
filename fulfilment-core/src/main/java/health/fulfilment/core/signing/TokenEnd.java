package health.fulfilment.core.signing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a token counts no more. */
public enum TokenEnd {
    @JsonProperty("lost")
    LOST,
    @JsonProperty("stolen")
    STOLEN,
    @JsonProperty("compromised")
    COMPROMISED,
    /** Too many wrong answers in a row. */
    @JsonProperty("guessed-at")
    GUESSED_AT,
    /** By another, in good order. */
    @JsonProperty("replaced")
    REPLACED;

    /** Whether the right to sign ends with it (21 CFR 1311.125(d)(1)). */
    public boolean endsRight() {
        return this != REPLACED;
    }
}
