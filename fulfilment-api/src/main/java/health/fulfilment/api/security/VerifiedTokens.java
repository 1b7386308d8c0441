package health.fulfilment.api.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Remembers for a minute which tokens were verified: checking an elliptic-curve signature costs as much as all the rest of a
 * request, and a client sends the same token with each. Never accepts a token longer than its own times allow; a key that its
 * issuer withdraws counts for at most another minute.
 */
final class VerifiedTokens implements JwtDecoder {

    private static final int REMEMBERED = 1_000;
    private static final long REMEMBERED_NANOS = Duration.ofMinutes(1).toNanos();

    private record Verified(Jwt token, long since) {}

    private final JwtDecoder decoder;
    private final LongSupplier nanos;
    private final OAuth2TokenValidator<Jwt> times = new JwtTimestampValidator(Duration.ZERO);
    private final Map<String, Verified> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > REMEMBERED;
        }
    };

    VerifiedTokens(JwtDecoder decoder, LongSupplier nanos) {
        this.decoder = decoder;
        this.nanos = nanos;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = recall(token);
        if (known != null && !times.validate(known).hasErrors()) {
            return known;
        }
        // also where the times are in doubt: the decoder says what is wrong with them
        Jwt verified = decoder.decode(token);
        synchronized (recent) {
            recent.put(token, new Verified(verified, nanos.getAsLong()));
        }
        return verified;
    }

    private @Nullable Jwt recall(String token) {
        synchronized (recent) {
            Verified found = recent.get(token);
            return found != null && nanos.getAsLong() - found.since() < REMEMBERED_NANOS ? found.token() : null;
        }
    }
}
