package health.fulfilment.api.signing.factors;

import health.fulfilment.core.signing.Assertion;
import health.fulfilment.core.signing.FactorFault;
import health.fulfilment.core.signing.FactorKind;
import health.fulfilment.core.signing.Passkey;
import health.fulfilment.core.signing.Presented;
import health.fulfilment.core.signing.Signer;
import health.fulfilment.core.signing.Token;
import health.fulfilment.verifier.CeremonyChallenge;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks presented factors as far as cryptography goes, and says of each what came of it. Refuses nothing and throws nothing,
 * whatever is sent: what counts, and what was used before, the signer decides.
 */
@Component
public final class FactorChecks {

    private final TotpSecrets secrets;
    private final Nonces nonces;
    private final WebAuthn webAuthn;

    FactorChecks(TotpSecrets secrets, Nonces nonces, WebAuthn webAuthn) {
        this.secrets = secrets;
        this.nonces = nonces;
        this.webAuthn = webAuthn;
    }

    /**
     * Each factor in its order.
     *
     * @param digests what the factors are given for, in the order of the challenge
     */
    public List<Presented> check(Signer signer, List<FactorRequest> factors, List<String> digests, Instant at) {
        return factors.stream()
                .map(factor -> switch (factor.type()) {
                    case TOTP -> code(signer, factor.code(), at);
                    case WEBAUTHN -> assertion(signer, factor.nonce(), factor.credential(), digests, at);
                })
                .toList();
    }

    /** Tried against the tokens that count first, and then against the others, so that the record names the lost one. */
    private Presented code(Signer signer, @Nullable String code, Instant at) {
        if (code == null) {
            return refused(FactorKind.TOTP, null, FactorFault.WRONG_CODE);
        }
        List<Token> tokens = signer.tokens().stream()
                .filter(token -> token.kind() == FactorKind.TOTP)
                .sorted(Comparator.comparing(Token::active).reversed())
                .toList();
        for (Token token : tokens) {
            OptionalLong step = secrets.step(token.id(), code, at);
            if (step.isPresent()) {
                return new Presented(FactorKind.TOTP, token.id(), step.getAsLong(), null, null);
            }
        }
        return refused(FactorKind.TOTP, null, FactorFault.WRONG_CODE);
    }

    private Presented assertion(
            Signer signer, @Nullable String nonce, @Nullable AssertionAnswer answer, List<String> digests, Instant at) {
        if (nonce == null || answer == null) {
            return refused(FactorKind.WEBAUTHN, null, FactorFault.WRONG_SIGNATURE);
        }
        for (Token token : signer.tokens()) {
            Passkey passkey = token.passkey();
            if (passkey != null && passkey.credentialId().equals(answer.id())) {
                FactorFault fault = nonces.fault(nonce, token.id().signer(), at);
                return fault == null
                        ? assertion(token, passkey, nonce, answer, digests)
                        : refused(FactorKind.WEBAUTHN, token, fault);
            }
        }
        return refused(FactorKind.WEBAUTHN, null, FactorFault.NOT_OWN_TOKEN);
    }

    private Presented assertion(
            Token token, Passkey passkey, String nonce, AssertionAnswer answer, List<String> digests) {
        WebAuthn.Checked checked = webAuthn.assertion(passkey, answer, CeremonyChallenge.of(nonce, digests));
        if (checked.fault().isPresent()) {
            return refused(FactorKind.WEBAUTHN, token, checked.fault().get());
        }
        return new Presented(
                FactorKind.WEBAUTHN,
                token.id(),
                checked.counter(),
                new Assertion(
                        passkey.credentialId(),
                        passkey.publicKey(),
                        nonce,
                        answer.response().authenticatorData(),
                        answer.response().clientDataJson(),
                        answer.response().signature(),
                        checked.origin()),
                null);
    }

    private static Presented refused(FactorKind kind, @Nullable Token token, FactorFault fault) {
        return new Presented(kind, token == null ? null : token.id(), 0, null, fault);
    }
}
