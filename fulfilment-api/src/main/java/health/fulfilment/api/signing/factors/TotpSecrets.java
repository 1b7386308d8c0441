package health.fulfilment.api.signing.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import health.fulfilment.api.home.RandomSecret;
import health.fulfilment.api.privacy.KeyEncryptionKey;
import health.fulfilment.core.shared.TokenId;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Secrets of one-time codes by time (RFC 6238: SHA-1, six digits, steps of 30 seconds), each wrapped for its token. Says which
 * step a code is of; whether it counts is for the signer to say.
 */
@Component
public final class TotpSecrets {

    public static final Duration STEP = Duration.ofSeconds(30);

    static final String CODE = "[0-9]{6}";

    private static final int SECRET_BYTES = 20;
    private static final String ISSUER = "Fulfilment";

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);
    private final JdbcClient sql;
    private final KeyEncryptionKey wrapping;

    TotpSecrets(JdbcClient sql, KeyEncryptionKey wrapping) {
        this.sql = sql;
        this.wrapping = wrapping;
    }

    /** Makes the token's secret; absent if it was made before, since it is shown once. */
    Optional<TotpSecret> make(TokenId token, String account, Instant at) {
        byte[] secret = RandomSecret.bytes(SECRET_BYTES);
        boolean first = sql.sql("""
                insert into totp_secret (token, wrapped_secret, created_at)
                values (:token, :secret, :at) on conflict do nothing
                """)
                        .param("token", token.value())
                        .param("secret", wrapping.wrap(secret, purpose(token)))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        return first ? Optional.of(shown(secret, account)) : Optional.empty();
    }

    /** The code of this moment, as the token shows it. Absent if the token has no secret. */
    public Optional<String> current(TokenId token, Instant at) {
        return secret(token).map(secret -> code(secret, at));
    }

    /** The step that the code is of, if its time is now or within one step of now (RFC 6238, section 5.2). */
    OptionalLong step(TokenId token, String code, Instant at) {
        Optional<SecretKey> secret = secret(token);
        if (secret.isEmpty()) {
            return OptionalLong.empty();
        }
        long present = at.getEpochSecond() / STEP.toSeconds();
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> matches(secret.get(), step, code))
                .findFirst();
    }

    private boolean matches(SecretKey secret, long step, String code) {
        String right = code(secret, Instant.ofEpochSecond(step * STEP.toSeconds()));
        return MessageDigest.isEqual(right.getBytes(US_ASCII), code.getBytes(UTF_8));
    }

    private String code(SecretKey secret, Instant at) {
        try {
            return codes.generateOneTimePasswordString(secret, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + codes.getAlgorithm(), e);
        }
    }

    private Optional<SecretKey> secret(TokenId token) {
        return sql.sql("select wrapped_secret from totp_secret where token = :token")
                .param("token", token.value())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(wrapped -> new SecretKeySpec(wrapping.unwrap(wrapped, purpose(token)), codes.getAlgorithm()));
    }

    private static TotpSecret shown(byte[] secret, String account) {
        String text = Base32.encode(secret);
        return new TotpSecret(
                "otpauth://totp/" + ISSUER + ":" + escaped(account) + "?secret=" + text + "&issuer=" + ISSUER
                        + "&algorithm=SHA1&digits=6&period=" + STEP.toSeconds(),
                text);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String purpose(TokenId token) {
        return "one-time codes of " + token;
    }
}
