package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What somebody may act as. The wire name is the lower-case name. */
public enum Role {
    @JsonProperty("prescriber")
    PRESCRIBER,
    @JsonProperty("agent")
    AGENT,
    @JsonProperty("pharmacy")
    PHARMACY,
    @JsonProperty("carrier")
    CARRIER,
    @JsonProperty("compliance")
    COMPLIANCE,
    @JsonProperty("auditor")
    AUDITOR,
    @JsonProperty("operator")
    OPERATOR,
    @JsonProperty("system")
    SYSTEM;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
