package health.fulfilment.core.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.registry.Pharmacist;
import health.fulfilment.core.registry.PharmacistCommand;
import health.fulfilment.core.registry.PharmacistEvent;
import health.fulfilment.core.shared.Answer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of a pharmacist. */
@AggregateRoot(type = "pharmacist")
final class PharmacistAggregate extends NounAggregate<Pharmacist, PharmacistCommand, PharmacistEvent> {

    /** For Axon, which then replays the stream's events. */
    PharmacistAggregate() {
        this(null);
    }

    PharmacistAggregate(@Nullable String id) {
        super(id, Pharmacist.absent());
    }

    @CommandHandler(commandName = "PharmacistCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(PharmacistCommand command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(PharmacistEvent event) {
        remember(event);
    }
}
