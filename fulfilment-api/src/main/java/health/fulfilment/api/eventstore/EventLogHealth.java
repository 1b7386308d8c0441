package health.fulfilment.api.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while the log cannot be written, and for good once a reader met a hole: Axon's event store only logs what its reader
 * throws, so it is told here.
 */
final class EventLogHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(EventLogHealth.class);

    /** Both in one statement, hence of one moment. */
    private static final String ENDS = """
            select (select next_position from event_log_head) as next,
                   coalesce((select position from event order by position desc limit 1), -1) as last
            """;

    private final DataSource source;
    private final AtomicReference<@Nullable EventLogHole> hole = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> readFailure = new AtomicReference<>();
    private final LogWriter writer;

    EventLogHealth(DataSource source, LogWriter writer) {
        this.source = source;
        this.writer = writer;
    }

    /** What the last attempt to follow the log came to, {@code null} if it succeeded. */
    void followed(@Nullable Throwable failure) {
        readFailure.set(failure);
    }

    void report(EventLogHole found) {
        if (hole.compareAndSet(null, found)) {
            LOG.error("{}: readers stop there, and nothing goes on before it is explained", found.getMessage());
        }
    }

    @Override
    public Health health() {
        try {
            lookAtTheEnd();
        } catch (SQLException e) {
            return Health.down(e).build();
        }
        EventLogHole found = hole.get();
        if (found != null) {
            return Health.down()
                    .withDetail("reason", String.valueOf(found.getMessage()))
                    .build();
        }
        Throwable outage = writer.outage();
        if (outage != null) {
            return Health.down()
                    .withDetail("reason", "the event log cannot be written: " + outage)
                    .build();
        }
        Throwable failure = readFailure.get();
        return failure == null
                ? Health.up().build()
                : Health.down()
                        .withDetail("reason", "the event log cannot be followed: " + failure)
                        .build();
    }

    /** A reader notices a missing event only at the next one: events missing at the end are noticed here. */
    private void lookAtTheEnd() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ENDS)) {
            row.next();
            if (row.getLong("last") + 1 != row.getLong("next")) {
                report(new EventLogHole(row.getLong("last") + 1));
            }
        }
    }
}
