package health.fulfilment.api.flows;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.core.flow.Flow;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Event;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * Shows each event to one flow and sends the commands that it answers with. Returns only when they are decided, so the
 * flow's token never passes an event whose consequences are not stored. After a crash some are sent again: they carry the
 * same ids, and the nouns answer that it is done.
 */
public final class FlowRunner {

    private final Flow flow;
    private final CommandSending commands;

    /** @param gate asked for when the first command is sent: processors are configured before the gate exists */
    FlowRunner(Flow flow, Supplier<CommandGate> gate) {
        this.flow = flow;
        this.commands = new CommandSending(gate);
    }

    /** The processor's name: tokens and dead letters are kept under it. */
    String processor() {
        return "flow-" + flow.name();
    }

    @EventHandler
    void on(Event event, EventMessage<?> message) {
        List<Command> following = flow.on(event);
        for (int n = 0; n < following.size(); n++) {
            String id = message.getIdentifier() + (n == 0 ? "" : "." + n);
            commands.send(following.get(n), CommandSending.cause(processor(), id, message));
        }
    }
}
