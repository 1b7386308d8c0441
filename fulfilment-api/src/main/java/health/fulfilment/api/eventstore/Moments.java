package health.fulfilment.api.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/**
 * Which position the log had reached at a moment. Recording times never go back along the positions, so a moment is found
 * by halving, without an index of its own.
 */
final class Moments {

    private static final String HEAD = "select next_position, not_before from event_log_head";
    private static final String RECORDED_AT = "select recorded_at from event where position = ?";

    /** Waits for a writer that holds the head; after it, nobody can record anything at the moment asked for. */
    private static final String CLOSE_MOMENT =
            "update event_log_head set not_before = greatest(not_before, ?) returning next_position";

    private final DataSource source;
    private final InstantSource clock;

    Moments(DataSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    long lastPosition() {
        try (Connection connection = source.getConnection()) {
            return head(connection).nextPosition() - 1;
        } catch (SQLException e) {
            throw new StorageUnavailable("the event log cannot be read", e);
        }
    }

    long lastRecordedBefore(Instant moment) {
        try (Connection connection = source.getConnection()) {
            return search(connection, moment.minusNanos(1), head(connection).nextPosition());
        } catch (SQLException e) {
            throw new StorageUnavailable("the event log cannot be read", e);
        }
    }

    long lastRecordedAt(Instant moment) {
        Instant now = clock.instant();
        if (moment.isAfter(now)) {
            throw new FutureMoment(moment, now);
        }
        try (Connection connection = source.getConnection()) {
            Head head = head(connection);
            long end = moment.isBefore(head.notBefore()) ? head.nextPosition() : close(connection, moment);
            return search(connection, moment, end);
        } catch (SQLException e) {
            throw new StorageUnavailable("the event log cannot be read", e);
        }
    }

    private record Head(long nextPosition, Instant notBefore) {}

    private static Head head(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Head(row.getLong(1), LogTables.instant(row, "not_before"));
        }
    }

    private static long close(Connection connection, Instant moment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLOSE_MOMENT)) {
            statement.setObject(
                    1, moment.truncatedTo(ChronoUnit.MILLIS).plusMillis(1).atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The last position before {@code end} that was recorded at that moment or before. */
    private static long search(Connection connection, Instant moment, long end) throws SQLException {
        long last = -1; // recorded by then
        long first = end; // recorded later
        try (PreparedStatement statement = connection.prepareStatement(RECORDED_AT)) {
            while (first - last > 1) {
                long middle = (last + first) >>> 1;
                statement.setLong(1, middle);
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw new EventLogHole(middle);
                    }
                    if (LogTables.instant(row, "recorded_at").isAfter(moment)) {
                        first = middle;
                    } else {
                        last = middle;
                    }
                }
            }
        }
        return last;
    }
}
