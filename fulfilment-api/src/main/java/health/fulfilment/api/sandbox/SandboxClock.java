package health.fulfilment.api.sandbox;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sandbox's time: starts at 2026-11-02T15:00Z, passes as fast as real time while the application runs, stands still
 * while it does not, and can be moved forward.
 *
 * <p>Guarantees: never goes back, not after a restart either, and is never before anything recorded in the log. Nodes on
 * one database agree within about a second. While the database does not answer, this node's time goes on by itself.
 */
final class SandboxClock extends Clock {

    static final Instant BEGINNING = Instant.parse("2026-11-02T15:00:00Z");
    static final Duration FURTHEST = Duration.ofDays(366);

    private static final Logger LOG = LoggerFactory.getLogger(SandboxClock.class);
    private static final Instant END = Instant.parse("2199-01-01T00:00:00Z");

    private final ClockRow row;
    private final LongSupplier nanos;
    private Instant base;
    private long baseNanos;
    private boolean unreachable;

    SandboxClock(ClockRow row, LongSupplier nanos) {
        this.row = row;
        this.nanos = nanos;
        this.base = row.resume(BEGINNING);
        this.baseNanos = nanos.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        return base.plusNanos(nanos.getAsLong() - baseNanos).truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws DateTimeException if this is no step forward of at most 366 days */
    Instant advance(Advance step) {
        Instant shared = row.forward(instant());
        Instant target = step.from(shared);
        if (!target.isAfter(shared) || target.isAfter(shared.plus(FURTHEST)) || target.isAfter(END)) {
            throw new DateTimeException("is not a step forward of at most " + FURTHEST.toDays() + " days");
        }
        catchUpWith(row.forward(target));
        return instant();
    }

    /** Tells the other nodes how late it is here, and learns how late it is there. */
    void beat() {
        try {
            catchUpWith(row.forward(instant()));
            unreachable = false;
        } catch (RuntimeException e) {
            if (!unreachable) {
                LOG.warn("The sandbox clock cannot reach its database and goes on by itself: {}", e.toString());
            }
            unreachable = true;
        }
    }

    private synchronized void catchUpWith(Instant shared) {
        if (shared.isAfter(instant())) {
            base = shared;
            baseNanos = nanos.getAsLong();
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("ask for the instant, and convert it where the law says which zone");
    }
}
