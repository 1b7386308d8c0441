package health.fulfilment.api.sandbox.monitoring;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.core.monitoring.Report;
import health.fulfilment.core.monitoring.ReportCommand.RecordAccepted;
import health.fulfilment.core.monitoring.ReportCommand.RecordRejected;
import health.fulfilment.core.monitoring.ReportEvent;
import health.fulfilment.core.monitoring.ReportEvent.ReportCorrected;
import health.fulfilment.core.monitoring.ReportEvent.ReportSent;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoidSent;
import health.fulfilment.core.monitoring.ReportFault;
import health.fulfilment.core.monitoring.Transmission;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.ReportId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Answers what reports were sent, two hours later by the sandbox's clock, as a collector's status report does. What was not
 * scripted is answered by the usual script, if there is one. Scripts are kept by the node that was given them, and only while
 * it runs.
 */
@Component
@Profile("sandbox")
class ScriptedPdmp implements SmartLifecycle {

    /** About two hours after a file comes the first status report (help pages of the PMP Clearinghouse). */
    static final Duration ANSWERS_AFTER = Duration.ofHours(2);

    static final List<ReportFault> FAULTS = List.of(
            new ReportFault("SBX-07", "PAT", "PAT07", "The last name is not accepted."),
            new ReportFault("SBX-01", "DSP", null, "The record is not loaded."));

    private static final Logger LOG = LoggerFactory.getLogger(ScriptedPdmp.class);
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final CommandGate gate;
    private final Nouns nouns;
    private final EventStreams log;
    private final Clock clock;
    private final Map<ReportId, AnswerScript> scripts = new ConcurrentHashMap<>();
    private final Set<ReportId> waiting = ConcurrentHashMap.newKeySet();
    private volatile AnswerScript usual = AnswerScript.TIME_OUT;
    private long readTo = -1;
    private @Nullable ScheduledExecutorService timer;

    ScriptedPdmp(CommandGate gate, Nouns nouns, EventStreams log, Clock clock) {
        this.gate = gate;
        this.nouns = nouns;
        this.log = log;
        this.clock = clock;
    }

    /** For the next answer to this report; a script given earlier to it is forgotten. */
    void give(ReportId report, AnswerScript script) {
        scripts.put(report, script);
        waiting.add(report);
    }

    /** For every report that is not scripted, also for those that wait already. Until it is told, nothing is answered unasked. */
    void usually(AnswerScript script) {
        usual = script;
    }

    private void answerWhatIsDue() {
        try {
            listen();
        } catch (RuntimeException e) {
            LOG.warn("the sandbox's monitoring program could not listen: {}", e.toString());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (ReportId report : waiting) {
            try {
                answer(report, now);
            } catch (RuntimeException e) {
                // What could not be answered now is still due the next time.
                LOG.warn("the sandbox's monitoring program could not answer {}: {}", report, e.toString());
            }
        }
    }

    /** As long as nothing is answered unasked, nobody needs to know what was sent. */
    private void listen() {
        if (usual == AnswerScript.TIME_OUT) {
            return;
        }
        log.forward(readTo + 1, stored -> {
            readTo = stored.position();
            if (stored.event() instanceof ReportEvent told) {
                switch (told) {
                    case ReportSent e -> waiting.add(e.report());
                    case ReportCorrected e -> waiting.add(e.report());
                    case ReportVoidSent e -> waiting.add(e.report());
                    default -> {}
                }
            }
        });
    }

    /** What is not sent yet, or not long enough ago, goes on waiting. */
    private void answer(ReportId id, Instant now) {
        Report report = nouns.report(id).known();
        Transmission unanswered = unanswered(report);
        boolean scripted = scripts.containsKey(id);
        if (unanswered == null && !scripted) {
            waiting.remove(id);
        }
        if (unanswered == null || now.isBefore(unanswered.at().plus(ANSWERS_AFTER))) {
            return;
        }
        AnswerScript script = scripts.getOrDefault(id, usual);
        Context context = Context.of(Actor.system("sandbox-pdmp"), now);
        switch (script) {
            case ACCEPT -> say(new RecordAccepted(id, context));
            case REJECT -> say(new RecordRejected(id, context, FAULTS));
            case ANSWER_TWICE -> {
                say(new RecordAccepted(id, context));
                say(new RecordAccepted(id, context));
            }
            case TIME_OUT -> {}
        }
        waiting.remove(id);
        scripts.remove(id, script);
    }

    private static @Nullable Transmission unanswered(Report report) {
        return switch (report.stage()) {
            case SENT, CORRECTED -> report.last();
            case VOID_SENT -> report.withdrawal();
            case DUE, ACCEPTED, REJECTED, VOIDED, VOID_ACCEPTED -> null;
        };
    }

    private void say(Command command) {
        Answer answer = gate.send(command);
        if (answer.refusal() != null) {
            LOG.info("{}: {}", command.target(), answer.refusal().sentence());
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("sandbox-pdmp").daemon().factory());
        var _ = timer.scheduleWithFixedDelay(
                this::answerWhatIsDue, INTERVAL.toMillis(), INTERVAL.toMillis(), MILLISECONDS);
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
