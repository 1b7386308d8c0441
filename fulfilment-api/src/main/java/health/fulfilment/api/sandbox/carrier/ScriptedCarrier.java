package health.fulfilment.api.sandbox.carrier;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.sandbox.carrier.Course.News;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.Parcel;
import health.fulfilment.core.shipment.ShipmentCommand;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells of scripted parcels what is due by the sandbox's clock. Scripts are kept by the node that was given them, and only
 * while it runs: a script that was cut off can be given again, since what was told before is told again without harm.
 */
@Component
@Profile("sandbox")
class ScriptedCarrier implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ScriptedCarrier.class);
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final CommandGate gate;
    private final Nouns nouns;
    private final Clock clock;
    private final Map<ShipmentId, Script> scripts = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService timer;

    ScriptedCarrier(CommandGate gate, Nouns nouns, Clock clock) {
        this.gate = gate;
        this.nouns = nouns;
        this.clock = clock;
    }

    /** @param told how many news were */
    private record Script(Course course, int told) {}

    /** A script given earlier to the same parcel is forgotten. */
    void give(ShipmentId shipment, Course course) {
        scripts.put(shipment, new Script(course, 0));
    }

    private void tellWhatIsDue() {
        scripts.forEach((shipment, script) -> {
            try {
                tell(shipment, script);
            } catch (RuntimeException e) {
                // What could not be told now is still due the next time.
                LOG.warn("the sandbox's carrier could not tell of {}: {}", shipment, e.toString());
            }
        });
    }

    /** Nothing is told of what the carrier does not have yet. */
    private void tell(ShipmentId shipment, Script script) {
        Parcel parcel = nouns.shipment(shipment).parcel();
        if (parcel == null || parcel.handedOver() == null) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<News> news = script.course().news(parcel.handedOver().at());
        int told = script.told();
        while (told < news.size() && !news.get(told).at().isAfter(now)) {
            say(parcel, news.get(told), now);
            told++;
        }
        Script after = new Script(script.course(), told);
        if (told == news.size()) {
            scripts.remove(shipment, script);
        } else if (told > script.told()) {
            scripts.replace(shipment, script, after);
        }
    }

    private void say(Parcel parcel, News news, Instant now) {
        Actor courier = new Actor("sandbox-courier", Role.CARRIER, parcel.carrier(), null);
        Answer answer = gate.send(command(parcel, news, Context.of(courier, now)));
        if (answer.refusal() != null) {
            LOG.info("{}: {}", parcel.id(), answer.refusal().sentence());
        }
    }

    private static ShipmentCommand command(Parcel parcel, News news, Context context) {
        return news.step().kind() == null
                ? new ConfirmDelivery(parcel.id(), context, parcel.carrier(), news.happenedAt(), null)
                : new RecordScan(
                        parcel.id(),
                        context,
                        parcel.carrier(),
                        news.id(),
                        news.step().kind(),
                        news.happenedAt(),
                        null,
                        news.step().reason());
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("sandbox-carrier").daemon().factory());
        var _ = timer.scheduleWithFixedDelay(
                this::tellWhatIsDue, INTERVAL.toMillis(), INTERVAL.toMillis(), MILLISECONDS);
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
