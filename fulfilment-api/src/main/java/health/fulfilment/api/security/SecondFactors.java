package health.fulfilment.api.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import health.fulfilment.api.home.RandomSecret;
import health.fulfilment.api.privacy.KeyEncryptionKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One-time codes by time (RFC 6238: SHA-1, six digits, steps of 30 seconds) as the second factor of a person, something
 * they have (21 CFR 1311.115). Follows the time it is given, which is the application's.
 *
 * <p>Guarantees: a code counts once (RFC 6238, section 5.2), on whichever node, but again for the very same request, so
 * that a request repeated after a crash is not refused; a clock that differs by one step is forgiven; after ten wrong codes
 * in a row, the next is looked at only half a minute of real time later.
 */
@Component
public final class SecondFactors {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;
    private static final int PATIENCE = 10;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);
    private final JdbcClient sql;
    private final KeyEncryptionKey wrapping;
    private final Clock clock;

    SecondFactors(JdbcClient sql, KeyEncryptionKey wrapping, Clock clock) {
        this.sql = sql;
        this.wrapping = wrapping;
        this.clock = clock;
    }

    /** What became of a code. */
    public enum Verdict {
        ACCEPTED,
        /** Not the code of this time. */
        WRONG,
        /** The right code, but it has counted before: wait for the next one. */
        USED,
        /** Too many wrong codes: wait. */
        LOCKED,
        /** This person has no second factor. */
        UNKNOWN
    }

    private record Row(
            SecretKey secret, long lastStep, @Nullable String lastRequest, boolean locked) {}

    /** Gives the person a secret, unless they have one. */
    public void enrol(String subject) {
        sql.sql("""
                insert into second_factor (subject, wrapped_secret, created_at)
                values (:subject, :secret, :now) on conflict do nothing
                """)
                .param("subject", subject)
                .param("secret", wrapping.wrap(RandomSecret.bytes(SECRET_BYTES), purpose(subject)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The code that counts at this moment. Only the sandbox shows it. */
    public Optional<String> current(String subject, Instant at) {
        return row(subject).map(row -> code(row.secret(), at));
    }

    /** @param request the digest of the request that the code came with: for this one it may count again */
    public Verdict verify(String subject, String code, Instant at, String request) {
        Optional<Row> found = row(subject);
        if (found.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        Row row = found.get();
        if (row.locked()) {
            return Verdict.LOCKED;
        }
        if (request.equals(row.lastRequest()) && matches(row.secret(), row.lastStep(), code)) {
            return Verdict.ACCEPTED;
        }
        OptionalLong step = matchingStep(row.secret(), code, at);
        if (step.isEmpty()) {
            countFailure(subject);
            return Verdict.WRONG;
        }
        return use(subject, step.getAsLong(), request) ? Verdict.ACCEPTED : Verdict.USED;
    }

    private OptionalLong matchingStep(SecretKey secret, String code, Instant at) {
        long present = at.getEpochSecond() / STEP.toSeconds();
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> matches(secret, step, code))
                .findFirst();
    }

    private boolean matches(SecretKey secret, long step, String code) {
        String right = code(secret, Instant.ofEpochSecond(step * STEP.toSeconds()));
        return MessageDigest.isEqual(right.getBytes(US_ASCII), code.getBytes(US_ASCII));
    }

    private String code(SecretKey secret, Instant at) {
        try {
            return codes.generateOneTimePasswordString(secret, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + codes.getAlgorithm(), e);
        }
    }

    /** Conditional, so that of two requests with one code, on whichever nodes, one passes. */
    private boolean use(String subject, long step, String request) {
        return sql.sql("""
                update second_factor set last_step = :step, last_request = :request, failures = 0
                where subject = :subject and (last_step < :step or (last_step = :step and last_request = :request))
                """)
                        .param("subject", subject)
                        .param("step", step)
                        .param("request", request)
                        .update()
                == 1;
    }

    private void countFailure(String subject) {
        sql.sql("update second_factor set failures = failures + 1, failed_at = now() where subject = :subject")
                .param("subject", subject)
                .update();
    }

    private Optional<Row> row(String subject) {
        return sql.sql("""
                select wrapped_secret, last_step, last_request,
                       failures >= :patience and failed_at > now() - interval '30 seconds'
                from second_factor where subject = :subject
                """)
                .param("subject", subject)
                .param("patience", PATIENCE)
                .query((row, number) -> new Row(
                        new SecretKeySpec(wrapping.unwrap(row.getBytes(1), purpose(subject)), codes.getAlgorithm()),
                        row.getLong(2),
                        row.getString(3),
                        row.getBoolean(4)))
                .optional();
    }

    private static String purpose(String subject) {
        return "second factor of " + subject;
    }
}
