package health.fulfilment.core.signing;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.shared.TokenId;
import org.jspecify.annotations.Nullable;

/**
 * A second factor as it stands.
 *
 * @param subject the person it belongs to
 * @param passkey absent for a code's token, and before it was registered
 * @param mark of its last use
 */
public record Token(
        TokenId id,
        FactorKind kind,
        String subject,
        Device device,
        Proofing proofing,
        String offeredBy,
        Status status,
        @Nullable Passkey passkey,
        long mark) {

    /** How far it has come. Only an active one counts. */
    public enum Status {
        @JsonProperty("offered")
        OFFERED,
        @JsonProperty("registered")
        REGISTERED,
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("revoked")
        REVOKED
    }

    public boolean active() {
        return status == Status.ACTIVE;
    }

    Token with(Status next) {
        return new Token(id, kind, subject, device, proofing, offeredBy, next, passkey, mark);
    }

    Token registered(@Nullable Passkey key, long firstMark) {
        return new Token(id, kind, subject, device, proofing, offeredBy, Status.REGISTERED, key, firstMark);
    }

    Token used(long next) {
        return new Token(id, kind, subject, device, proofing, offeredBy, status, passkey, next);
    }
}
