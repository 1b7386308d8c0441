package health.fulfilment.api.signing.factors;

import java.util.List;

/**
 * What a browser needs to ask an authenticator for a new credential.
 *
 * @param nonce comes back with the answer
 * @param publicKey as {@code PublicKeyCredential.parseCreationOptionsFromJSON()} reads it
 */
public record RegistrationOptions(String nonce, PublicKey publicKey) {

    /**
     * W3C Web Authentication, level 3, section 5.4.
     *
     * @param timeout in milliseconds
     */
    public record PublicKey(
            RelyingPartyName rp,
            User user,
            String challenge,
            List<Algorithm> pubKeyCredParams,
            long timeout,
            List<CeremonyOptions.Credential> excludeCredentials,
            Selection authenticatorSelection,
            String attestation) {}

    /** Shown by the authenticator. */
    public record RelyingPartyName(String id, String name) {}

    /** @param id base64url; tells nothing of the person */
    public record User(String id, String name, String displayName) {}

    /** @param alg of the IANA registry of COSE algorithms */
    public record Algorithm(String type, int alg) {}

    /** What kind of authenticator is asked for. */
    public record Selection(String userVerification, String residentKey) {}
}
