package health.fulfilment.api.flows;

import health.fulfilment.api.commands.Cause;
import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.core.flow.Flow;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Refusal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows each event to one flow and sends the commands that it answers with. Returns only when they are decided, so the
 * flow's token never passes an event whose consequences are not stored. After a crash some are sent again: they carry the
 * same ids, and the nouns answer that it is done.
 */
public final class FlowRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FlowRunner.class);

    /** The batch's unit of work and transaction belong to its thread; commands must not join them. */
    private static final Executor OUTSIDE_THE_BATCH =
            task -> Thread.ofVirtual().name("flow-", 0).start(task);

    private final Flow flow;
    private final Supplier<CommandGate> gate;

    /** @param gate asked for when the first command is sent: processors are configured before the gate exists */
    FlowRunner(Flow flow, Supplier<CommandGate> gate) {
        this.flow = flow;
        this.gate = gate;
    }

    /** The processor's name: tokens and dead letters are kept under it. */
    String processor() {
        return "flow-" + flow.name();
    }

    @EventHandler
    void on(Event event, EventMessage<?> message) {
        List<Command> commands = flow.on(event);
        for (int n = 0; n < commands.size(); n++) {
            send(commands.get(n), cause(message, n));
        }
    }

    private Cause cause(EventMessage<?> message, int n) {
        Object correlation = message.getMetaData().get("correlationId");
        String id = message.getIdentifier() + (n == 0 ? "" : "." + n);
        return new Cause(processor(), id, correlation instanceof String known ? known : message.getIdentifier());
    }

    private void send(Command command, Cause cause) {
        Answer answer;
        try {
            answer = CompletableFuture.supplyAsync(() -> gate.get().send(command, cause), OUTSIDE_THE_BATCH)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
        Refusal refusal = answer.refusal();
        if (refusal != null) {
            judge(refusal, cause);
        }
    }

    /** A "no" of law or stage is an answer like any other; that something is absent or not as told is a fault of the flow. */
    private void judge(Refusal refusal, Cause cause) {
        switch (refusal.kind()) {
            case STAGE, RULE, STALE -> LOG.info("{}: {} ({})", cause.because(), refusal.code(), refusal.sentence());
            case ABSENT, FORBIDDEN, MISMATCH -> throw new UnexpectedRefusal(cause, refusal);
        }
    }
}
