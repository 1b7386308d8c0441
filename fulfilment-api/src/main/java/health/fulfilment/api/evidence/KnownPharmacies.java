package health.fulfilment.api.evidence;

import health.fulfilment.core.shared.PharmacyId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which pharmacies were ever registered: only whom to ask about. What each may do is read from its own streams, so one that
 * is registered in this very moment is merely not considered yet.
 */
@Component
final class KnownPharmacies {

    private final JdbcClient database;

    KnownPharmacies(JdbcClient database) {
        this.database = database;
    }

    /** The preferred one first, the others by id. */
    List<PharmacyId> startingWith(@Nullable PharmacyId preferred) {
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
}
