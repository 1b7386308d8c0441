package health.fulfilment.api.signing.factors;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.fulfilment.api.home.RandomSecret;
import health.fulfilment.core.shared.SignerId;
import health.fulfilment.core.signing.FactorFault;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Nonces for one signer, known again on every node without being stored: 128 random bits, the time in milliseconds, and an
 * HMAC over both and the signer. That each counts once is for the signer to see to, who remembers them for longer than they
 * are good.
 */
@Component
final class Nonces {

    /** From reading the options to the answer. Policy of the practice. */
    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /** How far the clocks of two nodes may be apart. */
    private static final Duration APART = Duration.ofMinutes(1);

    private static final int RANDOM = 16;
    private static final int STATED = RANDOM + Long.BYTES;
    private static final int LENGTH = STATED + 32;

    private final CeremonyKey key;

    Nonces(CeremonyKey key) {
        this.key = key;
    }

    String fresh(SignerId signer, Instant at) {
        byte[] stated = ByteBuffer.allocate(STATED)
                .put(RandomSecret.bytes(RANDOM))
                .putLong(at.toEpochMilli())
                .array();
        return Base64Url.encode(
                ByteBuffer.allocate(LENGTH).put(stated).put(mac(signer, stated)).array());
    }

    /** Absent if it was given to this signer not too long ago. */
    @Nullable
    FactorFault fault(String nonce, SignerId signer, Instant at) {
        Optional<byte[]> bytes = Base64Url.decode(nonce).filter(given -> given.length == LENGTH);
        if (bytes.isEmpty()) {
            return FactorFault.OTHER_CONTENT;
        }
        byte[] stated = Arrays.copyOf(bytes.get(), STATED);
        byte[] mac = Arrays.copyOfRange(bytes.get(), STATED, LENGTH);
        if (!MessageDigest.isEqual(mac, mac(signer, stated))) {
            return FactorFault.OTHER_CONTENT;
        }
        Instant given = Instant.ofEpochMilli(ByteBuffer.wrap(stated).getLong(RANDOM));
        boolean good = !at.isAfter(given.plus(GOOD_FOR)) && !at.isBefore(given.minus(APART));
        return good ? null : FactorFault.CHALLENGE_EXPIRED;
    }

    private byte[] mac(SignerId signer, byte[] stated) {
        return key.mac("nonce", signer.value().getBytes(UTF_8), stated);
    }
}
