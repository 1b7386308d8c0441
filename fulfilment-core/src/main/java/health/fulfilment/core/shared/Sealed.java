package health.fulfilment.core.shared;

/**
 * Personal data, encrypted at the edge with its subject's own key. Nothing in the core opens it; destroying the key erases
 * it wherever it was copied.
 *
 * @param subject whose data it is: the id whose key encrypts
 * @param keyId which of the subject's keys
 * @param ciphertext AES-256-GCM with nonce and tag, base64url without padding
 */
public record Sealed(String subject, String keyId, String ciphertext) {

    @Override
    public String toString() {
        return "Sealed[" + subject + "/" + keyId + "]";
    }
}
