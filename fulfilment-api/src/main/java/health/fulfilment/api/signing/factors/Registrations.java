package health.fulfilment.api.signing.factors;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.fulfilment.core.shared.TokenId;
import health.fulfilment.core.signing.FactorFault;
import health.fulfilment.core.signing.FactorKind;
import health.fulfilment.core.signing.Passkey;
import health.fulfilment.core.signing.Signer;
import health.fulfilment.core.signing.Token;
import health.fulfilment.verifier.CeremonyChallenge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * An offered token on its way to its owner: what it is made with, and the proof that it is at hand. Whether the token may be
 * registered at all, and by whom, the signer decides.
 */
@Component
public final class Registrations {

    /** ES256: ECDSA with P-256 and SHA-256 (RFC 9053, section 2.1). */
    private static final RegistrationOptions.Algorithm ES256 = new RegistrationOptions.Algorithm("public-key", -7);

    private final ActivationCodes activation;
    private final TotpSecrets secrets;
    private final Nonces nonces;
    private final WebAuthn webAuthn;
    private final RelyingParty party;
    private final CeremonyKey key;

    Registrations(
            ActivationCodes activation,
            TotpSecrets secrets,
            Nonces nonces,
            WebAuthn webAuthn,
            RelyingParty party,
            CeremonyKey key) {
        this.activation = activation;
        this.secrets = secrets;
        this.nonces = nonces;
        this.webAuthn = webAuthn;
        this.party = party;
        this.key = key;
    }

    /**
     * Asks the browser for a credential of the token's owner.
     *
     * @param displayName the person's, shown by the authenticator
     */
    public RegistrationOptions options(Signer signer, Token token, String displayName, Instant at) {
        String nonce = nonces.fresh(token.id().signer(), at);
        return new RegistrationOptions(
                nonce,
                new RegistrationOptions.PublicKey(
                        new RegistrationOptions.RelyingPartyName(party.id(), "Fulfilment"),
                        new RegistrationOptions.User(handle(token.subject()), token.subject(), displayName),
                        Base64Url.encode(
                                CeremonyChallenge.ofToken(nonce, token.id().value())),
                        List.of(ES256),
                        Nonces.GOOD_FOR.toMillis(),
                        Challenges.credentials(signer).toList(),
                        new RegistrationOptions.Selection("required", "discouraged"),
                        "none"));
    }

    /** Makes the secret of a token for codes, shown this once; absent if it was shown before: then another token is needed. */
    public Optional<TotpSecret> secret(Token token, Instant at) {
        return secrets.make(token.id(), token.subject(), at);
    }

    /** Checks the activation code first, then the proof. */
    public Registration register(Signer signer, Token token, RegistrationRequest request, Instant at) {
        if (!activation.matches(token.id(), request.activationCode())) {
            return Registration.refused(FactorFault.WRONG_ACTIVATION_CODE);
        }
        return switch (token.kind()) {
            case TOTP -> code(token.id(), request, at);
            case WEBAUTHN -> passkey(signer, token.id(), request, at);
        };
    }

    private Registration code(TokenId token, RegistrationRequest request, Instant at) {
        String code = request.code();
        OptionalLong step = code == null ? OptionalLong.empty() : secrets.step(token, code, at);
        return step.isPresent()
                ? new Registration(null, step.getAsLong(), null)
                : Registration.refused(FactorFault.WRONG_CODE);
    }

    private Registration passkey(Signer signer, TokenId token, RegistrationRequest request, Instant at) {
        String nonce = request.nonce();
        AttestationAnswer answer = request.credential();
        if (nonce == null || answer == null) {
            return Registration.refused(FactorFault.WRONG_SIGNATURE);
        }
        FactorFault fault = nonces.fault(nonce, token.signer(), at);
        if (fault != null) {
            return Registration.refused(fault);
        }
        Registration made = webAuthn.attestation(answer, CeremonyChallenge.ofToken(nonce, token.value()));
        Passkey passkey = made.passkey();
        return passkey != null && isKnown(signer, passkey) ? Registration.refused(FactorFault.NOT_OWN_TOKEN) : made;
    }

    /** One credential is one token (W3C Web Authentication, level 2, section 7.1, step 22). */
    private static boolean isKnown(Signer signer, Passkey passkey) {
        return signer.tokens().stream()
                .filter(token -> token.kind() == FactorKind.WEBAUTHN)
                .map(Token::passkey)
                .anyMatch(known -> known != null && known.credentialId().equals(passkey.credentialId()));
    }

    private String handle(String subject) {
        return Base64Url.encode(key.mac("user handle", subject.getBytes(UTF_8)));
    }
}
