package health.fulfilment.api.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The log for everyone who reads: one stream, one patient, as of a moment, or everything in order. Reads what is committed
 * and nothing else; whoever reads positions stops at a hole.
 */
public final class EventStreams {

    private static final String SELECT = "select " + StoredEvent.COLUMNS + " from event ";
    private static final int ROWS_AT_ONCE = 1000;

    private final DataSource source;
    private final EventDecoder decoder;
    private final EventLogHealth health;
    private final Moments moments;

    EventStreams(DataSource source, EventDecoder decoder, EventLogHealth health, Moments moments) {
        this.source = source;
        this.decoder = decoder;
        this.health = health;
        this.moments = moments;
    }

    /** A whole stream in order; empty if there is none. */
    public List<StoredEvent> stream(String id) {
        return read(SELECT + "where stream = ? order by sequence", id);
    }

    /** A stream up to and including that version. */
    public List<StoredEvent> stream(String id, long toVersion) {
        return read(SELECT + "where stream = ? and sequence <= ? order by sequence", id, toVersion);
    }

    /** What a stream has beyond that version. */
    public List<StoredEvent> streamAfter(String id, long version) {
        return read(SELECT + "where stream = ? and sequence > ? order by sequence", id, version);
    }

    /** The events at those positions, in order. */
    public List<StoredEvent> at(Collection<Long> positions) {
        return read(SELECT + "where position = any (?) order by position", (Object) positions.toArray(Long[]::new));
    }

    /** A stream as it stood at that position of the log. */
    public List<StoredEvent> asOf(String id, long position) {
        return read(SELECT + "where stream = ? and position <= ? order by sequence", id, position);
    }

    /** Everything about one patient, across streams, in the order it was recorded. */
    public List<StoredEvent> byPatient(String patient) {
        return read(SELECT + "where patient = ? order by position", patient);
    }

    /** At most so many of the events after a position (-1 for the first), in order. */
    public List<StoredEvent> after(long position, int limit) {
        try {
            List<StoredEvent> events = read(SELECT + "where position > ? order by position limit ?", position, limit);
            long expected = position + 1;
            for (StoredEvent event : events) {
                requirePosition(expected++, event);
            }
            health.followed(null);
            return events;
        } catch (RuntimeException e) {
            health.followed(e);
            throw e;
        }
    }

    /**
     * All events from a position on, in order, through one cursor: the fast way for rebuilding and verifying. Holds a
     * snapshot of the log while it runs; what is stored meanwhile is not seen.
     *
     * @throws EventLogHole if a position is missing
     */
    public void forward(long fromPosition, Consumer<StoredEvent> consumer) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false); // or the driver would load everything
            try (PreparedStatement statement =
                    connection.prepareStatement(SELECT + "where position >= ? order by position")) {
                statement.setFetchSize(ROWS_AT_ONCE);
                statement.setLong(1, fromPosition);
                long expected = fromPosition;
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        StoredEvent event = new StoredEvent(row, decoder);
                        requirePosition(expected++, event);
                        consumer.accept(event);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StorageUnavailable("the event log cannot be read", e);
        }
    }

    /**
     * The last position recorded at that moment or before; empty before the first event. The answer is final: no event
     * with such a recording time can appear later.
     *
     * @throws FutureMoment if that moment has not come yet
     */
    public Optional<Long> positionAsOf(Instant moment) {
        try {
            long position = moments.lastRecordedAt(moment);
            return position < 0 ? Optional.empty() : Optional.of(position);
        } catch (EventLogHole e) {
            health.report(e);
            throw e;
        }
    }

    /** The last position recorded before a moment, -1 if none was; unlike {@link #positionAsOf} it takes any moment. */
    public long positionRecordedBefore(Instant moment) {
        return moments.lastRecordedBefore(moment);
    }

    /** Of the last event, -1 in an empty log. */
    public long lastPosition() {
        return moments.lastPosition();
    }

    private void requirePosition(long expected, StoredEvent event) {
        if (event.position() != expected) {
            EventLogHole hole = new EventLogHole(expected);
            health.report(hole);
            throw hole;
        }
    }

    private List<StoredEvent> read(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<StoredEvent> events = new ArrayList<>();
                while (row.next()) {
                    events.add(new StoredEvent(row, decoder));
                }
                return events;
            }
        } catch (SQLException e) {
            throw new StorageUnavailable("the event log cannot be read", e);
        }
    }
}
