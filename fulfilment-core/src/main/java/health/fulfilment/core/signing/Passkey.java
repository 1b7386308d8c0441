package health.fulfilment.core.signing;

/**
 * The public half of a WebAuthn credential. Nothing in it is secret.
 *
 * @param credentialId base64url
 * @param publicKey COSE key (RFC 9052), base64url
 * @param rpId the relying party it was made for: a domain
 * @param model the authenticator's AAGUID, all zeros where it does not tell
 */
public record Passkey(String credentialId, String publicKey, String rpId, String model) {}
