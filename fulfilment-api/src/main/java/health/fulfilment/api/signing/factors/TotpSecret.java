package health.fulfilment.api.signing.factors;

/**
 * A secret for one-time codes, to be put into the token.
 *
 * @param uri {@code otpauth://totp/…}, which a device reads as a picture
 * @param secret the same in base 32, to be typed in
 */
public record TotpSecret(String uri, String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "TotpSecret[]";
    }
}
