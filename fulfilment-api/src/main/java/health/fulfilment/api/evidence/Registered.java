package health.fulfilment.api.evidence;

import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was ever registered: only whom to ask about. What each may do is read from its own streams, so one that is registered
 * in this very moment is merely not considered yet.
 */
@Component
final class Registered {

    private final JdbcClient database;

    Registered(JdbcClient database) {
        this.database = database;
    }

    /** The preferred one first, the others by id. */
    List<PharmacyId> pharmaciesStartingWith(@Nullable PharmacyId preferred) {
        List<PharmacyId> all = new ArrayList<>();
        if (preferred != null) {
            all.add(preferred);
        }
        database
                .sql("select stream from event where name = 'pharmacy-registered' order by stream")
                .query((row, n) -> new PharmacyId(row.getString(1)))
                .list()
                .stream()
                .filter(id -> !id.equals(preferred))
                .forEach(all::add);
        return all;
    }

    /** Pharmacists who were registered with that pharmacy. */
    List<PharmacistId> pharmacistsOf(PharmacyId pharmacy) {
        return database.sql("select stream from event where name = 'pharmacist-registered'"
                        + " and payload ->> 'pharmacy' = ? order by stream")
                .param(pharmacy.value())
                .query((row, n) -> new PharmacistId(row.getString(1)))
                .list();
    }
}
