package health.fulfilment.core.signing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What a factor is. Two of different kinds make a ceremony (21 CFR 1311.115(a)): one proves that the person has a separate
 * device; the other, that another device verified who holds it, by something known or by a biometric.
 */
public enum FactorKind {
    /** One-time code by time (RFC 6238), from a hard token. */
    @JsonProperty("totp")
    TOTP,
    /** Assertion of an authenticator that verified its user (W3C Web Authentication, level 2). */
    @JsonProperty("webauthn")
    WEBAUTHN;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
