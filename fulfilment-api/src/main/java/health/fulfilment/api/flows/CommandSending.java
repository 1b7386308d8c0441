package health.fulfilment.api.flows;

import health.fulfilment.api.commands.Cause;
import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what follows from an event, and returns when it is decided.
 *
 * @param gate asked for when the first command is sent: processors are configured before the gate exists
 */
record CommandSending(Supplier<CommandGate> gate) {

    private static final Logger LOG = LoggerFactory.getLogger(CommandSending.class);

    /** The batch's unit of work and transaction belong to its thread; commands must not join them. */
    private static final Executor OUTSIDE_THE_BATCH =
            task -> Thread.ofVirtual().name("flow-", 0).start(task);

    static Cause cause(String processor, String id, EventMessage<?> message) {
        Object correlation = message.getMetaData().get("correlationId");
        return new Cause(processor, id, correlation instanceof String known ? known : message.getIdentifier());
    }

    void send(Command command, Cause cause) {
        await(begin(command, cause));
    }

    /**
     * At once: each decides for a stream of its own, and the log stores many in the time of one. One that cannot be decided
     * keeps none of the others from it.
     *
     * @return why some could not be decided, empty if all were
     */
    <C extends Command> List<RuntimeException> sendAll(List<C> commands, Function<C, Cause> cause) {
        List<CompletableFuture<Void>> begun = commands.stream()
                .map(command -> begin(command, cause.apply(command)))
                .toList();
        List<RuntimeException> faults = new ArrayList<>();
        for (CompletableFuture<Void> each : begun) {
            try {
                await(each);
            } catch (RuntimeException fault) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private CompletableFuture<Void> begin(Command command, Cause cause) {
        return CompletableFuture.runAsync(() -> decide(command, cause), OUTSIDE_THE_BATCH);
    }

    private static void await(CompletableFuture<Void> begun) {
        try {
            begun.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private void decide(Command command, Cause cause) {
        Answer answer = gate.get().send(command, cause);
        Refusal refusal = answer.refusal();
        if (refusal != null) {
            judge(refusal, cause);
        }
    }

    /** A "no" of law or stage is an answer like any other; that something is absent or not as told is a fault of the flow. */
    private static void judge(Refusal refusal, Cause cause) {
        switch (refusal.kind()) {
            case STAGE, RULE, STALE -> LOG.info("{}: {} ({})", cause.because(), refusal.code(), refusal.sentence());
            case ABSENT, FORBIDDEN, MISMATCH -> throw new UnexpectedRefusal(cause, refusal);
        }
    }
}
