package health.fulfilment.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The challenge that an authenticator signs (W3C Web Authentication, level 2): bound to what the ceremony is for, so that an
 * assertion made for one thing proves nothing of another. SHA-256 over UTF-8 text, lines ended by a line feed, none at the end.
 */
public final class CeremonyChallenge {

    private CeremonyChallenge() {}

    /**
     * Of a signing ceremony.
     *
     * @param nonce as it was given out: base64url
     * @param digests of what is signed, each {@code sha256:} and lower-case hexadecimal digits, in the order of the ceremony
     */
    public static byte[] of(String nonce, List<String> digests) {
        return sha256("fulfilment-ceremony/1\n" + nonce + "\n" + String.join("\n", digests));
    }

    /** Of the registration of a token. */
    public static byte[] ofToken(String nonce, String token) {
        return sha256("fulfilment-token/1\n" + nonce + "\n" + token);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
