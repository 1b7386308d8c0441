package health.fulfilment.api.benchmark;

import health.fulfilment.api.benchmark.Senders.Pace;
import health.fulfilment.api.eventstore.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * What this machine and its PostgreSQL do at best without us: the last event of a log, inserted again and again into a table
 * made like that of the events, one row per durable transaction, by 16 connections in plain JDBC.
 */
final class Floor implements AutoCloseable {

    static final int CONNECTIONS = 16;

    private static final String INSERT = """
            insert into floor (position, event_id, name, aggregate_type, stream, sequence, occurred_at, recorded_at,
                payload, meta_data, nonce)
            select ?, ?::uuid, name, aggregate_type, stream, ?, occurred_at, recorded_at, ?::json, ?::json, nonce
            from sample""";

    private final AtomicLong position = new AtomicLong();
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();

    Floor(TestDatabase database) throws SQLException {
        database.execute("create table floor (like event including all)");
        database.execute("create table sample as select * from event order by position desc limit 1");
        String payload = database.query("select payload from sample").getFirst();
        String metaData = database.query("select meta_data from sample").getFirst();
        DataSource owner = database.owner();
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = owner.getConnection();
            connections.add(connection);
            PreparedStatement insert = connection.prepareStatement(INSERT);
            insert.setString(4, payload);
            insert.setString(5, metaData);
            inserts.add(insert);
        }
    }

    Pace pace(Duration time) {
        return Senders.during(time, CONNECTIONS, thread -> {
            long next = position.getAndIncrement();
            PreparedStatement insert = inserts.get(thread);
            insert.setLong(1, next);
            insert.setString(2, UUID.randomUUID().toString());
            insert.setLong(3, next);
            insert.executeUpdate();
        });
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
