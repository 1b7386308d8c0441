package health.fulfilment.core.signing;

import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.SignerId;
import health.fulfilment.core.shared.TokenId;
import health.fulfilment.rules.Credential;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked about a practitioner's tokens, right to sign and ceremonies. */
public sealed interface SignerCommand extends Command {

    SignerId signer();

    @Override
    default String target() {
        return signer().value();
    }

    /** By compliance: this person may register such a token. */
    record OfferToken(
            SignerId signer,
            Context context,
            FactorKind kind,
            String subject,
            Device device,
            Proofing proofing,
            @Nullable Evidence<HolderFacts> evidence)
            implements SignerCommand {}

    /**
     * By the person: this is the token.
     *
     * @param passkey absent for a code's token
     * @param mark of this first use
     * @param fault absent if the token was proved to be at hand, and the second activation item right
     */
    record RegisterToken(
            TokenId token,
            Context context,
            @Nullable Passkey passkey,
            long mark,
            @Nullable FactorFault fault) implements SignerCommand {
        @Override
        public SignerId signer() {
            return token.signer();
        }
    }

    /** By compliance, somebody else than who offered it and whose it is. */
    record ConfirmToken(TokenId token, Context context) implements SignerCommand {
        @Override
        public SignerId signer() {
            return token.signer();
        }
    }

    /** By the person whose it is, or by compliance. Takes effect at once. */
    record RevokeToken(TokenId token, Context context, TokenEnd reason, Instant discoveredAt) implements SignerCommand {
        @Override
        public SignerId signer() {
            return token.signer();
        }
    }

    /** By the first access manager. */
    record RequestRight(
            SignerId signer, Context context, @Nullable Evidence<StandingFacts> evidence) implements SignerCommand {}

    /**
     * By the second access manager.
     *
     * @param ceremony the manager's own, completed for {@link SigningRight#digest()}
     */
    record GrantRight(
            SignerId signer,
            Context context,
            long ceremony,
            @Nullable Evidence<GrantFacts> evidence) implements SignerCommand {}

    /**
     * By compliance, or by the system where it follows from an event. Takes effect at once.
     *
     * @param registration the DEA registration that ended, absent for other triggers
     */
    record RevokeRight(
            SignerId signer,
            Context context,
            RevocationTrigger trigger,
            Instant discoveredAt,
            @Nullable LicenceId registration)
            implements SignerCommand {}

    /**
     * By the practitioner: completes the ceremony, if the factors count.
     *
     * @param digests of what is to be signed
     */
    record PresentFactors(SignerId signer, Context context, List<String> digests, List<Presented> factors)
            implements SignerCommand {
        public PresentFactors {
            digests = List.copyOf(digests);
            factors = List.copyOf(factors);
        }
    }

    /** @param registered whether the registry knows the practitioner */
    record HolderFacts(boolean registered) {}

    /** @param credentials everything that the practitioner was granted, in every state of the rulebook, on that day */
    record StandingFacts(List<Credential> credentials) {}

    /**
     * @param standing the practitioner's
     * @param approver what the second manager was granted; empty for somebody without a registration
     * @param ceremony the second manager's, absent if there is none
     */
    record GrantFacts(
            StandingFacts standing,
            StandingFacts approver,
            @Nullable Ceremony ceremony) {}
}
