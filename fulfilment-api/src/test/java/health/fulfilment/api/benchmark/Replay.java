package health.fulfilment.api.benchmark;

import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.core.registry.Patient;
import health.fulfilment.core.registry.PatientEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Everything that ever happened, from the first event: folded by us, or just fetched. */
final class Replay {

    private Replay() {}

    /** Events a second, each decoded and folded into its patient. */
    static double folded(EventStreams streams) {
        Map<String, Patient> patients = new HashMap<>();
        long start = System.nanoTime();
        streams.forward(0, stored -> {
            PatientEvent event = (PatientEvent) stored.event();
            patients.put(
                    event.stream(),
                    patients.getOrDefault(event.stream(), Patient.absent()).evolve(event));
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        return patients.values().stream()
                        .mapToLong(patient -> patient.version() + 1)
                        .sum()
                / seconds;
    }

    /** Rows a second through a cursor, every column read and nothing made of it. */
    static double fetched(TestDatabase database) throws SQLException {
        try (Connection connection = database.application().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(1_000);
            long start = System.nanoTime();
            long rows = 0;
            try (ResultSet row = statement.executeQuery("""
                    select position, event_id, name, revision, aggregate_type, stream, sequence, occurred_at, recorded_at,
                        payload, meta_data, nonce
                    from event order by position""")) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        row.getString(column);
                    }
                    rows++;
                }
            }
            return rows / ((System.nanoTime() - start) / 1e9);
        }
    }
}
