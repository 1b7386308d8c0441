package health.fulfilment.api.signing.factors;

import java.util.List;

/**
 * What a browser needs to ask an authenticator for an assertion.
 *
 * @param nonce comes back with the answer
 * @param publicKey as {@code PublicKeyCredential.parseRequestOptionsFromJSON()} reads it
 */
public record CeremonyOptions(String nonce, PublicKey publicKey) {

    /**
     * W3C Web Authentication, level 3, section 5.5.
     *
     * @param timeout in milliseconds
     */
    public record PublicKey(
            String challenge, String rpId, List<Credential> allowCredentials, String userVerification, long timeout) {}

    /** @param id base64url */
    public record Credential(String type, String id) {

        static Credential of(String id) {
            return new Credential("public-key", id);
        }
    }
}
