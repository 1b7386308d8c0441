package health.fulfilment.api.views.obligations;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import health.fulfilment.api.commands.Cause;
import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.forms.Parameters;
import health.fulfilment.core.obligation.Duties;
import health.fulfilment.core.obligation.DutyKind;
import health.fulfilment.core.shared.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Looks what has fallen due and says so to the order. Decides nothing: the order knows whether a parcel has arrived meanwhile,
 * and says "already" to the second of two nodes.
 */
@Component
class ObligationPoller implements SmartLifecycle {

    static final String NAME = Duties.REMINDER;
    private static final Logger LOG = LoggerFactory.getLogger(ObligationPoller.class);
    private static final int AT_ONCE = 100;

    /** Until the view has seen the answer, or if it was refused, the same duty is not spoken of again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ObligationRows obligations;
    private final CommandGate gate;
    private final Clock clock;
    private final Duration interval;
    private final Map<String, Long> spokenOf = new HashMap<>();
    private @Nullable ScheduledExecutorService timer;

    ObligationPoller(
            ObligationRows obligations,
            CommandGate gate,
            Clock clock,
            @Value("${fulfilment.obligations.interval:500ms}") Duration interval) {
        this.obligations = obligations;
        this.gate = gate;
        this.clock = clock;
        this.interval = interval;
    }

    /** Speaks of everything that is due now. Package-private for tests; otherwise called by the timer only. */
    void poll() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long ticks = System.nanoTime();
        spokenOf.values().removeIf(since -> ticks - since > PATIENCE.toNanos());
        List<ObligationRow> due = obligations.fallenDue(now, Limit.of(AT_ONCE + spokenOf.size()));
        for (ObligationRow each : due) {
            if (spokenOf.putIfAbsent(idOf(each), ticks) == null) {
                say(each, now);
            }
        }
    }

    private void say(ObligationRow due, Instant now) {
        DutyKind kind = Parameters.named(DutyKind.class, due.kind);
        try {
            Answer answer = gate.send(Duties.reminder(kind, due.subject, now), new Cause(NAME, idOf(due), due.id()));
            if (answer.refusal() != null) {
                LOG.info("{}: {}", due.id(), answer.refusal().sentence());
            }
        } catch (RuntimeException e) {
            // One order that cannot be decided must not keep the others waiting; this one is still due the next time.
            LOG.warn("{} could not be said: {}", due.id(), e.toString());
        }
    }

    /** A duty that begins again is another one: its first reminder must not be answered as the old one was. */
    private static String idOf(ObligationRow due) {
        return due.id() + "." + due.startedPosition;
    }

    private void pollAndGoOn() {
        try {
            poll();
        } catch (RuntimeException e) {
            // The timer must survive; what is due now is due the next time as well.
            LOG.warn("obligations not polled: {}", e.toString());
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("obligations").daemon().factory());
        var _ = timer.scheduleWithFixedDelay(this::pollAndGoOn, interval.toMillis(), interval.toMillis(), MILLISECONDS);
        this.timer = timer;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
