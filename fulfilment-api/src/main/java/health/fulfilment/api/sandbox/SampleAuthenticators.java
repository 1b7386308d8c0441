package health.fulfilment.api.sandbox;

import health.fulfilment.api.privacy.KeyEncryptionKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The authenticators of the sample people, kept from one request to the next. Each counter goes up with each assertion. */
@Component
@Profile("sandbox")
class SampleAuthenticators {

    private final JdbcClient sql;
    private final KeyEncryptionKey wrapping;
    private final Clock clock;

    SampleAuthenticators(JdbcClient sql, KeyEncryptionKey wrapping, Clock clock) {
        this.sql = sql;
        this.wrapping = wrapping;
        this.clock = clock;
    }

    /** A new credential of this person. */
    Map<String, Object> register(String subject, String challenge, String rpId, String origin) {
        SoftwareAuthenticator fresh = SoftwareAuthenticator.fresh();
        sql.sql("""
                insert into sandbox_authenticator (credential_id, subject, wrapped_key, counter, created_at)
                values (:id, :subject, :key, 0, :now)
                """)
                .param("id", fresh.id())
                .param("subject", subject)
                .param("key", wrapping.wrap(fresh.key(), purpose(fresh.id())))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return fresh.registration(challenge, rpId, origin);
    }

    /** An assertion with this person's newest credential of these; absent if the person has none of them. */
    Optional<Map<String, Object>> assertion(
            String subject, List<String> allowed, String challenge, String rpId, String origin) {
        return sql.sql("""
                update sandbox_authenticator set counter = counter + 1
                where credential_id = (
                    select credential_id from sandbox_authenticator
                    where subject = :subject and credential_id = any (:allowed)
                    order by created_at desc, credential_id limit 1)
                returning credential_id, wrapped_key, counter
                """)
                .param("subject", subject)
                .param("allowed", allowed.toArray(String[]::new))
                .query((row, number) -> SoftwareAuthenticator.kept(
                        row.getString(1), wrapping.unwrap(row.getBytes(2), purpose(row.getString(1))), row.getLong(3)))
                .optional()
                .map(found -> found.assertion(challenge, rpId, origin));
    }

    private static String purpose(String id) {
        return "sandbox authenticator " + id;
    }
}
