package health.fulfilment.api.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Stores one batch of commands on one connection and answers each. A command that must not be stored, or that the database
 * refuses, fails alone.
 *
 * <p>If {@link #run} throws, the connection is of no more use: what is then {@link #inDoubt} may be in the log or not; what
 * is neither answered nor in doubt is certainly not.
 */
final class BatchWrite {

    /** Where a test can stand still. */
    interface Hook {
        void beforeCommit();
    }

    private final LogTables tables;
    private final InstantSource clock;
    private final Hook hook;
    private final List<Append> batch;
    private final List<Append> inDoubt = new ArrayList<>();
    private long lastPosition = -1;

    BatchWrite(LogTables tables, InstantSource clock, Hook hook, List<Append> batch) {
        this.tables = tables;
        this.clock = clock;
        this.hook = hook;
        this.batch = List.copyOf(batch);
    }

    void run(Connection connection) throws SQLException {
        store(connection, batch);
    }

    List<Append> inDoubt() {
        return inDoubt.stream().filter(append -> !append.isAnswered()).toList();
    }

    List<Append> unanswered() {
        return batch.stream().filter(append -> !append.isAnswered()).toList();
    }

    /** Of the last event stored, -1 if none was. */
    long lastPosition() {
        return lastPosition;
    }

    private void store(Connection connection, List<Append> part) throws SQLException {
        LogState state;
        Map<Append, RuntimeException> objections = new LinkedHashMap<>();
        try {
            state = prepare(connection, part, objections);
        } catch (SQLException e) {
            connection.rollback(); // throws if the connection is gone
            recover(connection, part, e);
            return;
        }
        hook.beforeCommit();
        if (state.hasNews()) {
            inDoubt.addAll(part);
            connection.commit();
            lastPosition = state.nextPosition() - 1;
        } else {
            connection.rollback();
        }
        // Nobody is answered before this line: an objection, too, may rest on another command of the same batch.
        state.accepted().forEach(Append::succeed);
        objections.forEach(Append::fail);
        inDoubt.clear();
    }

    private LogState prepare(Connection connection, List<Append> part, Map<Append, RuntimeException> objections)
            throws SQLException {
        LogTables.Head head = tables.lockHead(connection);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LogState state = tables.stateFor(connection, head, now, part);
        for (Append append : part) {
            RuntimeException objection = state.judge(append);
            if (objection != null) {
                objections.put(append, objection);
            }
        }
        if (state.hasNews()) {
            tables.write(connection, state);
        }
        return state;
    }

    /** The transaction was rolled back and the connection still works. */
    private void recover(Connection connection, List<Append> part, SQLException e) throws SQLException {
        if (isPassing(e)) {
            part.forEach(append -> append.fail(new StorageUnavailable("the event log cannot be written now", e)));
        } else if (part.size() == 1) {
            part.getFirst().fail(new EventStoreException("the database refuses what this command stores", e));
        } else {
            for (Append each : part) {
                store(connection, List.of(each));
            }
        }
    }

    /** Timeouts, locks, a full disk, a server that is read-only or going down: not the command's fault. */
    private static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("25")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("55")
                || state.startsWith("57")
                || state.startsWith("58");
    }
}
