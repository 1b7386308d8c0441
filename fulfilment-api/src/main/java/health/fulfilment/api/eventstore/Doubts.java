package health.fulfilment.api.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commands whose commit was under way when the connection broke: the log itself is asked about each. */
final class Doubts {

    private final LogTables tables;
    private final InstantSource clock;
    private final Duration patience;
    private final List<Append> open = new ArrayList<>();
    private long since;

    Doubts(LogTables tables, InstantSource clock, Duration patience) {
        this.tables = tables;
        this.clock = clock;
        this.patience = patience;
    }

    void add(List<Append> appends) {
        if (open.isEmpty()) {
            since = System.nanoTime();
        }
        open.addAll(appends);
    }

    /** Answers each by what is in the log. */
    void resolve(Connection connection) throws SQLException {
        if (open.isEmpty()) {
            return;
        }
        // The transaction in question held the head: once we have it, that transaction has ended, one way or the other.
        LogState state = tables.lockAndRead(connection, clock, open);
        Set<UUID> asked = open.stream()
                .flatMap(append -> append.events().stream())
                .map(NewEvent::id)
                .collect(Collectors.toSet());
        Set<UUID> found = tables.find(connection, asked);
        connection.rollback();
        for (Append append : open) {
            answer(append, found, state.receiptFor(append));
        }
        open.clear();
    }

    private static void answer(Append append, Set<UUID> found, @Nullable Receipt receipt) {
        if (append.events().stream().anyMatch(event -> found.contains(event.id()))) {
            append.succeed();
        } else if (receipt != null) {
            // Ours, or that of the same request on another node: either way the first answer, which stands.
            append.fail(new RepeatedRequest(receipt));
        } else {
            append.fail(new StorageUnavailable("the connection broke before the command was committed", null));
        }
    }

    /** Nobody waits for ever. */
    void expire() {
        if (!open.isEmpty() && System.nanoTime() - since > patience.toNanos()) {
            giveUp();
        }
    }

    void giveUp() {
        open.forEach(append -> append.fail(
                append.leavesATrace()
                        ? new OutcomeUnknown("the connection broke while the command was being committed", null)
                        : new StorageUnavailable("the connection broke", null)));
        open.clear();
    }
}
