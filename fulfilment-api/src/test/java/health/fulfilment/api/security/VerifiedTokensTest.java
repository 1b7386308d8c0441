package health.fulfilment.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a remembered token may do, and what it may not. */
class VerifiedTokensTest {

    private final AtomicInteger verifications = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private Instant expiry = Instant.now().plusSeconds(3_600);
    private final VerifiedTokens tokens = new VerifiedTokens(this::verify, nanos::get);

    private Jwt verify(String text) {
        verifications.incrementAndGet();
        if (text.startsWith("forged")) {
            throw new BadJwtException("signature");
        }
        return Jwt.withTokenValue(text)
                .header("alg", "ES256")
                .issuedAt(expiry.minusSeconds(7_200))
                .expiresAt(expiry)
                .build();
    }

    @Test
    void aTokenIsVerifiedOnceAMinute() {
        tokens.decode("a");
        tokens.decode("a");
        assertThat(verifications).hasValue(1);

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        tokens.decode("a");
        assertThat(verifications).hasValue(2);
    }

    @Test
    void anotherTokenIsNotTakenForIt() {
        tokens.decode("a");
        assertThat(tokens.decode("b").getTokenValue()).isEqualTo("b");
        assertThat(verifications).hasValue(2);
    }

    @Test
    void aForgedTokenIsRefusedEachTime() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(verifications).hasValue(2);
    }

    @Test
    void anExpiredTokenIsNeverAnsweredFromMemory() {
        expiry = Instant.now().minusSeconds(1);
        tokens.decode("a");
        tokens.decode("a");
        assertThat(verifications).as("the decoder itself decides").hasValue(2);
    }
}
