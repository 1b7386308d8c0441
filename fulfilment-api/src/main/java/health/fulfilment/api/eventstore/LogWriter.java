package health.fulfilment.api.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this node that extends the log. Commands queue up; it stores all that wait in one transaction and then
 * answers them, so that one flush to disk serves many.
 *
 * <p>After a crash of the connection at any point, every command that was answered is in the log, and every command that
 * was told otherwise is not. One whose commit was under way is looked up before it is answered.
 */
final class LogWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_GATHERING = Duration.ofMillis(2);

    /** Opens the writer's connection. */
    interface Connector {
        Connection open() throws SQLException;
    }

    private final Connector connector;
    private final LogTables tables;
    private final InstantSource clock;
    private final BatchWrite.@Nullable Hook hook;
    private final EventStoreSettings settings;
    private final WriterMetrics metrics;
    private final BlockingDeque<Append> queue = new LinkedBlockingDeque<>();
    private final Doubts doubts;

    private @Nullable Thread thread;
    private volatile @Nullable Throwable outage;
    private volatile boolean closed;

    LogWriter(
            Connector connector,
            LogTables tables,
            InstantSource clock,
            EventStoreSettings settings,
            WriterMetrics metrics,
            BatchWrite.@Nullable Hook hook) {
        this.connector = connector;
        this.tables = tables;
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
        this.hook = hook;
        this.doubts = new Doubts(tables, clock, settings.resolveWithin());
        metrics.watch(queue);
    }

    /** Returns when the command is on disk; throws when it certainly is not, or {@link OutcomeUnknown}. */
    void append(Append append) {
        Throwable cause = outage;
        if (cause != null) {
            throw StorageUnavailable.because(cause);
        }
        queue.add(append);
        ensureRunning();
        append.await();
    }

    /** Why the log cannot be written at the moment, if so. */
    @Nullable
    Throwable outage() {
        return outage;
    }

    int waiting() {
        return queue.size();
    }

    private synchronized void ensureRunning() {
        if (closed) {
            failWaiting("shutting down");
        } else if (thread == null || !thread.isAlive()) {
            thread = Thread.ofPlatform().daemon().name("event-log-writer").start(this::run);
        }
    }

    private void run() {
        Duration pause = Duration.ZERO;
        while (!closed || !queue.isEmpty()) {
            boolean connected = false;
            try (Connection connection = connector.open()) {
                doubts.resolve(connection);
                connected = true;
                outage = null;
                writeUntilClosed(connection);
            } catch (Throwable e) { // whatever it was, senders are waiting: a new connection, or an answer
                pause = connected ? Duration.ZERO : longer(pause);
                report(e, connected);
            }
            doubts.expire();
            LockSupport.parkNanos(pause.toNanos());
        }
        doubts.giveUp();
    }

    private void writeUntilClosed(Connection connection) throws SQLException, InterruptedException {
        int lastSize = 0;
        long lastNanos = 0;
        while (!closed || !queue.isEmpty()) {
            Append first = queue.poll(100, TimeUnit.MILLISECONDS);
            if (first != null) {
                gather(lastSize - 1, Math.min(lastNanos / 4, LONGEST_GATHERING.toNanos()));
                List<Append> batch = new ArrayList<>();
                batch.add(first);
                queue.drainTo(batch, settings.maxBatch() - 1);
                long start = System.nanoTime();
                write(connection, batch);
                lastSize = batch.size();
                lastNanos = System.nanoTime() - start;
            }
        }
    }

    /**
     * The senders just answered are likely to come again at once: waiting for them a fraction of what a flush to disk takes
     * saves half of the flushes, which would otherwise serve the first comer alone.
     */
    private void gather(int more, long nanos) {
        long end = System.nanoTime() + nanos;
        while (queue.size() < more && System.nanoTime() < end) {
            LockSupport.parkNanos(nanos / 8 + 1);
        }
    }

    private void write(Connection connection, List<Append> batch) throws SQLException {
        BatchWrite write = new BatchWrite(tables, clock, hook, batch);
        boolean done = false;
        try {
            write.run(connection);
            metrics.stored(batch.size(), write.lastPosition());
            done = true;
        } finally {
            if (!done) {
                recover(write);
            }
        }
    }

    /** The connection broke. What was not being committed is not stored, and gets one more chance on the next connection. */
    private void recover(BatchWrite write) {
        List<Append> inDoubt = write.inDoubt();
        doubts.add(inDoubt);
        for (Append append : write.unanswered().reversed()) {
            if (!inDoubt.contains(append)) {
                if (append.mayTryAgain()) {
                    queue.addFirst(append);
                } else {
                    append.fail(new StorageUnavailable("the connection to the event log broke twice", null));
                }
            }
        }
    }

    private void report(Throwable e, boolean connected) {
        if (connected) {
            LOG.warn("The event log's writer lost its connection and starts anew: {}", e.toString());
        } else {
            if (outage == null) {
                LOG.error("The event log cannot be reached; commands fail until it can", e);
            }
            outage = e;
            failWaiting("the event log cannot be reached: " + e);
        }
    }

    private void failWaiting(String why) {
        List<Append> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        waiting.forEach(append -> append.fail(new StorageUnavailable(why, null)));
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? Duration.ofMillis(50) : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Stores what waits, then ends. */
    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            closed = true;
            running = thread;
        }
        if (running != null) {
            LockSupport.unpark(running);
            try {
                running.join(settings.statementTimeout());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        failWaiting("shutting down");
    }
}
