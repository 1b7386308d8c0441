package health.fulfilment.core.signing;

/**
 * What an authenticator answered in a ceremony, with all that is needed to check it years later: its challenge is the hash of
 * the nonce and of the digests that were signed. Every part is base64url.
 *
 * @param nonce the server's, used once
 * @param publicKey COSE key of the credential (RFC 9052)
 * @param origin where the page came from that asked for it, for example {@code https://console.example}; not encoded
 */
public record Assertion(
        String credentialId,
        String publicKey,
        String nonce,
        String authenticatorData,
        String clientDataJson,
        String signature,
        String origin) {}
