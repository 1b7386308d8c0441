package health.fulfilment.api.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import health.fulfilment.core.shared.Sealed;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals personal data with its subject's own key before it enters the core, and opens it again for a stated purpose.
 *
 * <p>Guarantees: what was sealed for one subject and field does not open as another's. Does not record who opened what; that
 * is the caller's duty.
 */
public final class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final PatientKeys keys;

    Sealer(PatientKeys keys) {
        this.keys = keys;
    }

    /**
     * @param subject whose data it is: the patient's id
     * @param field what it is, for example {@code name}: the same word opens it
     */
    public Sealed seal(String subject, String field, String plaintext) {
        Aead key = keys.toSeal(subject);
        try {
            byte[] ciphertext = key.encrypt(plaintext.getBytes(UTF_8), boundTo(subject, field));
            return new Sealed(
                    subject,
                    PatientKeys.FIRST,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(ciphertext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /**
     * Absent once the subject's key was destroyed.
     *
     * @throws SealBroken if this was not sealed for that subject and field
     */
    public Optional<String> open(Sealed sealed, String field, Purpose purpose) {
        LOG.debug("opening {} for {}", sealed, purpose);
        return keys.toOpen(sealed.subject(), sealed.keyId()).map(key -> decrypt(key, sealed, field));
    }

    private static String decrypt(Aead key, Sealed sealed, String field) {
        try {
            byte[] ciphertext = Base64.getUrlDecoder().decode(sealed.ciphertext());
            return new String(key.decrypt(ciphertext, boundTo(sealed.subject(), field)), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealBroken(sealed, field, e);
        }
    }

    /** No id and no field name holds a line feed. */
    private static byte[] boundTo(String subject, String field) {
        return (subject + '\n' + field).getBytes(UTF_8);
    }
}
