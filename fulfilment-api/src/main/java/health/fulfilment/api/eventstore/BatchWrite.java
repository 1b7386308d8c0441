package health.fulfilment.api.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Stores one batch of commands on one connection and answers each. A command that must not be stored, or that the database
 * refuses, fails alone.
 *
 * <p>If {@link #run} throws, the connection is of no more use: what is then {@link #inDoubt} may be in the log or not; what
 * is neither answered nor in doubt is certainly not.
 */
final class BatchWrite {

    /** Where a test can stand still: without it, no time passes between writing and committing. */
    interface Hook {
        void beforeCommit();
    }

    private final LogTables tables;
    private final InstantSource clock;
    private final @Nullable Hook hook;
    private final List<Append> batch;
    private final List<Append> inDoubt = new ArrayList<>();
    private long lastPosition = -1;

    BatchWrite(LogTables tables, InstantSource clock, @Nullable Hook hook, List<Append> batch) {
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
        Map<Append, RuntimeException> objections = new LinkedHashMap<>();
        LogState state;
        try {
            state = tables.lockAndRead(connection, clock, part);
            for (Append append : part) {
                RuntimeException objection = state.judge(append);
                if (objection != null) {
                    objections.put(append, objection);
                }
            }
            commit(connection, state, part);
        } catch (SQLException e) {
            if (!inDoubt.isEmpty() && !isRefusedByServer(e)) {
                throw e; // whether the commit arrived, nobody knows yet
            }
            connection.rollback(); // throws if the connection is gone
            inDoubt.clear();
            recover(connection, part, e);
            return;
        }
        // Nobody is answered before this line: an objection, too, may rest on another command of the same batch.
        inDoubt.clear();
        state.accepted().forEach(Append::succeed);
        objections.forEach(Append::fail);
    }

    private void commit(Connection connection, LogState state, List<Append> part) throws SQLException {
        if (!state.hasNews()) {
            connection.rollback();
            return;
        }
        if (hook == null) {
            inDoubt.addAll(part);
            tables.writeAndCommit(connection, state);
        } else {
            tables.write(connection, state);
            hook.beforeCommit();
            inDoubt.addAll(part);
            connection.commit();
        }
        lastPosition = state.nextPosition() - 1;
    }

    /** An error that the server itself reported, and outlived: what was sent after the statement at fault was not done. */
    private static boolean isRefusedByServer(SQLException e) {
        return e instanceof PSQLException reported
                && reported.getServerErrorMessage() != null
                && "ERROR".equals(reported.getServerErrorMessage().getSeverity());
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
