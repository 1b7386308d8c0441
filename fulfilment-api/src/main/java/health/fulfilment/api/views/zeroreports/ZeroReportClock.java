package health.fulfilment.api.views.zeroreports;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import health.fulfilment.api.commands.Cause;
import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.views.Reading;
import health.fulfilment.api.views.zeroreports.DayRows.Pair;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.DueZeroReport;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.ZeroReportId;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
import health.fulfilment.rules.ZeroReportCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the report of a day without fills fall due once that day is over where the pharmacy is, for each state that it has
 * dispensed to before and that asks for it. A day counts as empty only when everything recorded on it was read. Several nodes
 * may do so at once, and a node that was away makes up for it: a report that is due already stays the one it is.
 */
@Component
class ZeroReportClock implements SmartLifecycle {

    static final String NAME = "zero-reports";

    private static final Logger LOG = LoggerFactory.getLogger(ZeroReportClock.class);

    /** Until then what was decided before midnight has been recorded. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    /** What nobody said within a quarter of a year is for people to look at. */
    private static final int MOST_DAYS = 92;

    private final DayRows days;
    private final Reading reading;
    private final EventStreams log;
    private final Nouns nouns;
    private final Rulebook rulebook;
    private final CommandGate gate;
    private final Clock clock;
    private final Duration interval;
    private final Map<String, Instant> quietUntil = new HashMap<>();
    private @Nullable ScheduledExecutorService timer;

    ZeroReportClock(
            DayRows days,
            Reading reading,
            EventStreams log,
            Nouns nouns,
            Rulebook rulebook,
            CommandGate gate,
            Clock clock,
            @Value("${fulfilment.zero-reports.interval:2s}") Duration interval) {
        this.days = days;
        this.reading = reading;
        this.log = log;
        this.nouns = nouns;
        this.rulebook = rulebook;
        this.gate = gate;
        this.clock = clock;
        this.interval = interval;
    }

    /** Looks at every pharmacy and state whose day has changed. Package-private for tests; otherwise called by the timer. */
    void poll() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Pair pair : days.pairs()) {
            String key = pair.getPharmacy() + pair.getState();
            if (!now.isBefore(quietUntil.getOrDefault(key, Instant.MIN))) {
                LocalDate over = look(pair, now);
                if (over != null) {
                    quietUntil.put(
                            key,
                            over.plusDays(2)
                                    .atStartOfDay(zone(pair))
                                    .toInstant()
                                    .plus(GRACE));
                }
            }
        }
    }

    /** The last day that is over, if nothing is left to say of the days up to it. */
    private @Nullable LocalDate look(Pair pair, Instant now) {
        ZoneId zone = zone(pair);
        LocalDate last = now.minus(GRACE).atZone(zone).toLocalDate().minusDays(1);
        Instant readable = last.plusDays(1).atStartOfDay(zone).toInstant().plus(GRACE);
        if (reading.of(ZeroReportsProjection.VIEW) < log.positionRecordedBefore(readable)) {
            return null;
        }
        List<LocalDate> empty = empty(pair, last);
        boolean nothing = true;
        for (LocalDate day : empty) {
            ZeroReportCase asked = new ZeroReportCase(now, zone, new State(pair.getState()), day, 0, null);
            if (rulebook.zeroReportDueBy(asked).isPresent()) {
                nothing = false;
                say(ZeroReportId.of(new PharmacyId(pair.getPharmacy()), new State(pair.getState()), day), now);
            }
        }
        return nothing ? last : null;
    }

    private List<LocalDate> empty(Pair pair, LocalDate last) {
        LocalDate earliest = last.minusDays(MOST_DAYS);
        LocalDate from = pair.getFirst().isAfter(earliest) ? pair.getFirst() : earliest;
        if (from.isAfter(last)) {
            return List.of();
        }
        Set<LocalDate> settled = days.settled(pair.getPharmacy(), pair.getState(), from);
        return from.datesUntil(last.plusDays(1))
                .filter(day -> !settled.contains(day))
                .toList();
    }

    private ZoneId zone(Pair pair) {
        return nouns.pharmacy(new PharmacyId(pair.getPharmacy()))
                .known()
                .business()
                .timeZone();
    }

    private void say(ZeroReportId report, Instant now) {
        try {
            Context context = Context.of(Actor.system(NAME), now);
            Answer answer = gate.send(
                    new DueZeroReport(report, context, null), new Cause(NAME, report.value(), report.value()));
            if (answer.refusal() != null) {
                LOG.info("{}: {}", report, answer.refusal().sentence());
            }
        } catch (RuntimeException e) {
            // One day that cannot be decided must not keep the others waiting; it is looked at again the next time.
            LOG.warn("{} could not be said: {}", report, e.toString());
        }
    }

    private void pollAndGoOn() {
        try {
            poll();
        } catch (RuntimeException e) {
            // The timer must survive; what is due now is due the next time as well.
            LOG.warn("days without fills not looked at: {}", e.toString());
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(NAME).daemon().factory());
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
