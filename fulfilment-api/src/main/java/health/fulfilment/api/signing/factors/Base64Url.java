package health.fulfilment.api.signing.factors;

import java.util.Base64;
import java.util.Optional;

/** Base64url without padding (RFC 4648, section 5), in its one canonical form. */
final class Base64Url {

    static final String SHORT = "[A-Za-z0-9_-]{1,100}";

    /** A credential id has at most 1023 bytes (W3C Web Authentication, level 2, section 7.1). */
    static final String MEDIUM = "[A-Za-z0-9_-]{1,1364}";

    static final String LONG = "[A-Za-z0-9_-]{1,4000}";
    static final String FAULT = "is not base64url without padding, or is too long";

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Absent if it is not base64url, or not what {@link #encode} would have made of these bytes. */
    static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
