package health.fulfilment.api.signing.factors;

import health.fulfilment.core.signing.FactorKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One factor in a request: {@code totp} with its code, or {@code webauthn} with the nonce of its challenge and what the
 * browser answered.
 *
 * @param code six digits; with {@code totp} only
 * @param nonce as it was given out with the challenge; with {@code webauthn} only
 * @param credential with {@code webauthn} only
 */
public record FactorRequest(
        @NotNull FactorKind type,

        @Nullable @Pattern(regexp = TotpSecrets.CODE, message = "is not a code of six digits")
        String code,

        @Nullable @Pattern(regexp = Base64Url.SHORT, message = Base64Url.FAULT)
        String nonce,

        @Nullable @Valid AssertionAnswer credential) {

    private static final String FAULT = "is missing, or does not belong to a factor of this type";

    @AssertTrue(message = FAULT)
    @SuppressWarnings("UnusedMethod") // validation asks
    private boolean isCode() {
        return type == null || (type == FactorKind.TOTP) == (code != null);
    }

    @AssertTrue(message = FAULT)
    @SuppressWarnings("UnusedMethod") // validation asks
    private boolean isNonce() {
        return type == null || (type == FactorKind.WEBAUTHN) == (nonce != null);
    }

    @AssertTrue(message = FAULT)
    @SuppressWarnings("UnusedMethod") // validation asks
    private boolean isCredential() {
        return type == null || (type == FactorKind.WEBAUTHN) == (credential != null);
    }

    /** Without the code. */
    @Override
    public String toString() {
        return "FactorRequest[" + type + "]";
    }
}
