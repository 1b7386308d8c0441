package health.fulfilment.core.signing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why the permission to sign ends on the day of its discovery (21 CFR 1311.125(d)). */
public enum RevocationTrigger {
    /** A factor was lost, stolen or compromised: (d)(1). */
    @JsonProperty("factor-lost")
    FACTOR_LOST,
    /** A DEA registration ran out without renewal: (d)(2). */
    @JsonProperty("registration-expired")
    REGISTRATION_EXPIRED,
    /** A DEA registration was terminated, revoked or suspended: (d)(3). */
    @JsonProperty("registration-ended")
    REGISTRATION_ENDED,
    /** The person may no longer use the application, for example left the practice: (d)(4). */
    @JsonProperty("no-longer-authorized")
    NO_LONGER_AUTHORIZED
}
