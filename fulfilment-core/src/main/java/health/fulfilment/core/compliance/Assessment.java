package health.fulfilment.core.compliance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the compliance officer made of a finding. */
public enum Assessment {
    /** The decision should not have been made. */
    @JsonProperty("violation")
    VIOLATION,
    /** The decision stands; the note says why. */
    @JsonProperty("no-violation")
    NO_VIOLATION
}
