package health.fulfilment.core.signing;

import health.fulfilment.core.shared.SignerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Two factors, completed for exactly this content (21 CFR 1311.140(a)).
 *
 * @param number of the event that recorded it, in the signer's stream
 * @param subject the person who completed it
 * @param digests what it was completed for: {@code sha256:} and lower-case hexadecimal digits, each
 */
public record Ceremony(
        SignerId signer, long number, Instant at, String subject, List<String> digests, List<UsedFactor> factors) {

    /** What was completed is signed at once; a request that comes back much later begins anew. Policy of the practice. */
    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    public Ceremony {
        digests = List.copyOf(digests);
        factors = List.copyOf(factors);
    }

    public boolean covers(String digest, Instant moment) {
        return digests.contains(digest) && !moment.isAfter(at.plus(GOOD_FOR));
    }

    /** For example {@code totp} and {@code webauthn}, in alphabetical order. */
    public List<String> kinds() {
        return factors.stream().map(f -> f.kind().wireName()).sorted().toList();
    }
}
