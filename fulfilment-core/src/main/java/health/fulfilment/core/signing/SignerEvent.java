package health.fulfilment.core.signing;

import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.SignerId;
import health.fulfilment.core.shared.TokenId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a practitioner's tokens, right to sign and ceremonies. Holds no secret and no code. */
public sealed interface SignerEvent extends Event {

    SignerId signer();

    @Override
    default String stream() {
        return signer().value();
    }

    /** What changed who may sign: each entry of the access history. */
    sealed interface OfAccess extends SignerEvent {}

    @JsonTypeName("token-offered")
    record TokenOffered(
            TokenId token,
            Instant at,
            FactorKind kind,
            String subject,
            Device device,
            Proofing proofing,
            String offeredBy)
            implements OfAccess {
        @Override
        public SignerId signer() {
            return token.signer();
        }
    }

    /** The person proved to have it. It counts only once it is confirmed. */
    @JsonTypeName("token-registered")
    record TokenRegistered(
            TokenId token,
            Instant at,
            FactorKind kind,
            @Nullable Passkey passkey,
            long mark) implements OfAccess {
        @Override
        public SignerId signer() {
            return token.signer();
        }
    }

    @JsonTypeName("token-registration-refused")
    record TokenRegistrationRefused(TokenId token, Instant at, FactorKind kind, FactorFault fault)
            implements SignerEvent {
        @Override
        public SignerId signer() {
            return token.signer();
        }
    }

    /** A second person agreed: from now on it counts. */
    @JsonTypeName("token-confirmed")
    record TokenConfirmed(TokenId token, Instant at, FactorKind kind, String confirmedBy) implements OfAccess {
        @Override
        public SignerId signer() {
            return token.signer();
        }
    }

    /** From this moment it signs nothing. */
    @JsonTypeName("token-revoked")
    record TokenRevoked(
            TokenId token, Instant at, FactorKind kind, TokenEnd reason, Instant discoveredAt, String revokedBy)
            implements OfAccess {
        @Override
        public SignerId signer() {
            return token.signer();
        }
    }

    /** @param evidence what the standing of the practitioner was read from (21 CFR 1311.125(b)) */
    @JsonTypeName("signing-right-requested")
    record SigningRightRequested(SignerId signer, Instant at, String requestedBy, List<Relied> evidence)
            implements OfAccess {}

    /** @param ceremony the second manager's two factors (21 CFR 1311.125(c)) */
    @JsonTypeName("signing-right-granted")
    record SigningRightGranted(
            SignerId signer, Instant at, String requestedBy, String grantedBy, Ceremony ceremony, List<Relied> evidence)
            implements OfAccess {}

    /** From this moment the practitioner signs nothing. */
    @JsonTypeName("signing-right-revoked")
    record SigningRightRevoked(
            SignerId signer,
            Instant at,
            RevocationTrigger trigger,
            Instant discoveredAt,
            @Nullable LicenceId registration,
            String revokedBy)
            implements OfAccess {}

    @JsonTypeName("signing-ceremony-completed")
    record SigningCeremonyCompleted(
            SignerId signer, Instant at, String subject, List<String> digests, List<UsedFactor> factors)
            implements SignerEvent {}

    /**
     * The ceremony was refused.
     *
     * @param code what was answered; says nothing of which factor failed
     * @param failed which did, and why; empty where it never came to checking them
     * @param failures how many in a row by now
     */
    @JsonTypeName("signing-ceremony-refused")
    record SigningCeremonyRefused(
            SignerId signer,
            Instant at,
            String subject,
            String code,
            List<String> digests,
            List<FailedFactor> failed,
            int failures)
            implements SignerEvent {}

    /** Too many failures in a row: nothing is checked until then. */
    @JsonTypeName("signing-locked")
    record SigningLocked(SignerId signer, Instant at, int failures, Instant until) implements SignerEvent {}
}
