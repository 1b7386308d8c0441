package health.fulfilment.verifier;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A detached JWS in compact form (RFC 7515, section 7.1 and appendix F), signed with ES256 (RFC 7518, section 3.4). */
final class DetachedJws {

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final int SIGNATURE_BYTES = 64;

    /** What a header may say here: one with anything else was not made by the application. */
    private static final Set<String> KNOWN = Set.of("alg", "kid", "x5t#S256", "typ", "iat", "sub", "amr", "shown");

    private final String protectedHeader;
    private final JsonNode header;
    private final byte[] signature;

    private DetachedJws(String protectedHeader, JsonNode header, byte[] signature) {
        this.protectedHeader = protectedHeader;
        this.header = header;
        this.signature = signature;
    }

    /** @throws Unreadable if it is none */
    static DetachedJws parse(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty()) {
            throw new Unreadable("The signature is not a detached JWS: header, nothing, signature.");
        }
        try {
            JsonNode header = JsonMapper.shared().readTree(bytes(parts[0]));
            byte[] signature = bytes(parts[2]);
            if (signature.length != SIGNATURE_BYTES) {
                throw new Unreadable("The signature has " + signature.length + " bytes; ES256 has 64.");
            }
            if (!header.path("alg").asString("").equals("ES256")) {
                throw new Unreadable("The signature's algorithm is not ES256.");
            }
            for (String name : header.propertyNames()) {
                if (!KNOWN.contains(name)) {
                    throw new Unreadable("The signature's header says \"" + name + "\", which has no meaning here.");
                }
            }
            return new DetachedJws(parts[0], header, signature);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Unreadable("The signature is not readable: " + e.getMessage());
        }
    }

    /** Strict: one text for each sequence of bytes, so that no changed character passes. */
    private static byte[] bytes(String base64url) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64url);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(base64url)) {
            throw new IllegalArgumentException("not the one base64url form of its bytes");
        }
        return bytes;
    }

    JsonNode header() {
        return header;
    }

    /** When it says that it was made: seconds since 1970, with a fraction (RFC 7519, section 2). */
    Instant at() {
        BigDecimal seconds = header.path("iat").asDecimal(BigDecimal.ZERO);
        return Instant.EPOCH.plusMillis(seconds.movePointRight(3).longValue());
    }

    /** Whether it says that it was made with the key of this certificate (RFC 7515, section 4.1.8). */
    boolean names(CertificateChain chain) {
        return header.path("x5t#S256").asString("").equals(chain.thumbprint());
    }

    boolean holds(byte[] payload, PublicKey key) {
        return holds(payload, key, null);
    }

    /** @param provider that computes, absent for the platform's own */
    boolean holds(byte[] payload, PublicKey key, @Nullable Provider provider) {
        try {
            Signature check =
                    provider == null ? Signature.getInstance(ALGORITHM) : Signature.getInstance(ALGORITHM, provider);
            check.initVerify(key);
            check.update(protectedHeader.getBytes(StandardCharsets.US_ASCII));
            check.update((byte) '.');
            check.update(Base64.getUrlEncoder().withoutPadding().encode(payload));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Not a signature that can be checked at all. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}
