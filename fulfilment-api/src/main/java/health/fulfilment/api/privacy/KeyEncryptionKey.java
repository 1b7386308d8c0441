package health.fulfilment.api.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import health.fulfilment.api.home.Keys;
import health.fulfilment.api.home.UnusableKey;
import java.security.GeneralSecurityException;

/**
 * The key that wraps other secrets before they are stored. Never leaves this process. Each secret is bound to what it is
 * for: wrapped for one patient, it does not open as another's.
 */
public final class KeyEncryptionKey {

    private final Aead key;

    KeyEncryptionKey(Keys keys) {
        this.key = AesGcm.of(keys.read(Keys.Name.ENCRYPTION));
    }

    /** @param purpose what the secret is, and whose */
    public byte[] wrap(byte[] secret, String purpose) {
        try {
            return key.encrypt(secret, purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap " + purpose, e);
        }
    }

    /** @throws UnusableKey if it was wrapped by another key, or for another purpose */
    public byte[] unwrap(byte[] wrapped, String purpose) {
        try {
            return key.decrypt(wrapped, purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new UnusableKey(
                    "What is stored as " + purpose + " was wrapped by another key-encryption key than the one in use.",
                    e);
        }
    }
}
