package health.fulfilment.api.flows;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.core.licensure.LicensureEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/**
 * Shows each licence's event to one flow and sends the commands that it answers with. Returns only when all are decided, so
 * the flow's token never passes an event whose consequences are not stored. After a crash some are sent again: their ids
 * are made of the event's id and the stream that decides, in whatever order they come.
 */
public final class LicenceFlowRunner {

    private final String processor;
    private final Supplier<? extends LicenceFlow> flow;
    private final Supplier<EventStreams> streams;
    private final CommandSending commands;

    /** Everything is asked for when the first event comes: processors are configured before it exists. */
    LicenceFlowRunner(
            String name,
            Supplier<? extends LicenceFlow> flow,
            Supplier<EventStreams> streams,
            Supplier<CommandGate> gate) {
        this.processor = "flow-" + name;
        this.flow = flow;
        this.streams = streams;
        this.commands = new CommandSending(gate);
    }

    /** The processor's name: tokens and dead letters are kept under it. */
    String processor() {
        return processor;
    }

    @EventHandler
    void on(LicensureEvent event, DomainEventMessage<?> message) {
        StoredEvent stored = streams.get().stream(event.stream(), message.getSequenceNumber())
                .getLast();
        List<RuntimeException> faults = new ArrayList<>();
        flow.get()
                .on(
                        stored,
                        following -> faults.addAll(commands.sendAll(
                                following,
                                command -> CommandSending.cause(
                                        processor, message.getIdentifier() + "." + command.target(), message))));
        faults.stream().filter(DeadLetters::passes).findFirst().ifPresent(LicenceFlowRunner::fail);
        faults.stream().findFirst().ifPresent(LicenceFlowRunner::fail);
    }

    /** Once the others are done: what was sent is not done again when the event is shown again. */
    private static void fail(RuntimeException fault) {
        throw fault;
    }
}
