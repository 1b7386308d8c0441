package health.fulfilment.api.signing.factors;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.fulfilment.api.home.Keys;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Makes what only this application can have made, on any of its nodes, without storing it: HMAC-SHA-256 with a key of its own. */
@Component
final class CeremonyKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    CeremonyKey(Keys keys) {
        this.key = new SecretKeySpec(keys.read(Keys.Name.CEREMONY), ALGORITHM);
    }

    /** @param purpose keeps what is made for one thing from serving another */
    byte[] mac(String purpose, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            add(mac, purpose.getBytes(UTF_8));
            for (byte[] part : parts) {
                add(mac, part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Each part with its length, so that no two different lists are the same sequence of bytes. */
    private static void add(Mac mac, byte[] part) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        mac.update(part);
    }
}
