package health.fulfilment.api.privacy;

import com.google.crypto.tink.Aead;
import health.fulfilment.api.home.RandomSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key of each patient, made when first needed. Two nodes that need it at once end up with one key. A destroyed key is
 * gone on every node within a minute.
 */
final class PatientKeys {

    static final String FIRST = "1";

    private static final int REMEMBERED = 5_000;
    private static final long REMEMBERED_NANOS = Duration.ofMinutes(1).toNanos();

    private final JdbcClient sql;
    private final KeyEncryptionKey wrapping;
    private final Clock clock;
    private final Map<Id, Remembered> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Id, Remembered> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Id(String subject, String keyId) {}

    private record Remembered(Aead key, long since) {}

    PatientKeys(JdbcClient sql, KeyEncryptionKey wrapping, Clock clock) {
        this.sql = sql;
        this.wrapping = wrapping;
        this.clock = clock;
    }

    /** The key that seals what is new, made now if there is none. */
    Aead toSeal(String subject) {
        return toOpen(subject, FIRST).orElseGet(() -> {
            make(subject);
            // whichever node was first: its key counts
            return toOpen(subject, FIRST).orElseThrow();
        });
    }

    /** Absent once the key was destroyed. */
    Optional<Aead> toOpen(String subject, String keyId) {
        Id id = new Id(subject, keyId);
        Aead known = recall(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Aead> stored = stored(id);
        stored.ifPresent(key -> remember(id, key));
        return stored;
    }

    private Optional<Aead> stored(Id id) {
        return sql.sql("select wrapped_key from patient_key where subject = :subject and key_id = :key")
                .param("subject", id.subject())
                .param("key", id.keyId())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(wrapped -> AesGcm.of(wrapping.unwrap(wrapped, purpose(id))));
    }

    private void make(String subject) {
        Id id = new Id(subject, FIRST);
        sql.sql("""
                insert into patient_key (subject, key_id, wrapped_key, created_at)
                values (:subject, :key, :wrapped, :now) on conflict do nothing
                """)
                .param("subject", subject)
                .param("key", FIRST)
                .param("wrapped", wrapping.wrap(RandomSecret.bytes(32), purpose(id)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String purpose(Id id) {
        return "patient key " + id.keyId() + " of " + id.subject();
    }

    private @Nullable Aead recall(Id id) {
        synchronized (remembered) {
            Remembered found = remembered.get(id);
            return found != null && System.nanoTime() - found.since() < REMEMBERED_NANOS ? found.key() : null;
        }
    }

    private void remember(Id id, Aead key) {
        synchronized (remembered) {
            remembered.put(id, new Remembered(key, System.nanoTime()));
        }
    }
}
