package health.fulfilment.core.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.registry.Practitioner;
import health.fulfilment.core.registry.PractitionerCommand;
import health.fulfilment.core.registry.PractitionerEvent;
import health.fulfilment.core.shared.Answer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of a prescriber. */
@AggregateRoot(type = "practitioner")
final class PractitionerAggregate extends NounAggregate<Practitioner, PractitionerCommand, PractitionerEvent> {

    /** For Axon, which then replays the stream's events. */
    PractitionerAggregate() {
        this(null);
    }

    PractitionerAggregate(@Nullable String id) {
        super(id, Practitioner.absent());
    }

    @CommandHandler(commandName = "PractitionerCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(PractitionerCommand command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(PractitionerEvent event) {
        remember(event);
    }
}
