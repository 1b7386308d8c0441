package health.fulfilment.api.home;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody chose. */
public final class RandomSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecret() {}

    /** 256 random bits, base64url without padding. */
    public static String base64() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    public static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
