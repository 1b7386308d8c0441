package health.fulfilment.api.signing.factors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's proof that an offered token is at hand: the activation code that came over the second channel (21 CFR
 * 1311.105(c)), and the token's first answer.
 *
 * @param code the first code; with a token for codes only
 * @param nonce of the challenge; with an authenticator only
 * @param credential with an authenticator only
 */
public record RegistrationRequest(
        @NotNull @Pattern(regexp = "[A-Z2-7]{20}", message = "is not a code of 20 letters and digits")
        String activationCode,

        @Nullable @Pattern(regexp = TotpSecrets.CODE, message = "is not a code of six digits")
        String code,

        @Nullable @Pattern(regexp = Base64Url.SHORT, message = Base64Url.FAULT)
        String nonce,

        @Nullable @Valid AttestationAnswer credential) {

    @AssertTrue(message = "is missing: the first code, or the nonce and the credential, prove the token")
    @SuppressWarnings("UnusedMethod") // validation asks
    private boolean isCode() {
        return code != null || nonce != null || credential != null;
    }

    @AssertTrue(message = "is given without the credential, or is missing with it, or comes with a code")
    @SuppressWarnings("UnusedMethod") // validation asks
    private boolean isNonce() {
        return (nonce != null) == (credential != null) && !(nonce != null && code != null);
    }

    /** Without any code. */
    @Override
    public String toString() {
        return "RegistrationRequest[" + (code == null ? "webauthn" : "totp") + "]";
    }
}
