package health.fulfilment.core.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.registry.Pharmacy;
import health.fulfilment.core.registry.PharmacyCommand;
import health.fulfilment.core.registry.PharmacyEvent;
import health.fulfilment.core.shared.Answer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of a pharmacy. */
@AggregateRoot(type = "pharmacy")
final class PharmacyAggregate extends NounAggregate<Pharmacy, PharmacyCommand, PharmacyEvent> {

    /** For Axon, which then replays the stream's events. */
    PharmacyAggregate() {
        this(null);
    }

    PharmacyAggregate(@Nullable String id) {
        super(id, Pharmacy.absent());
    }

    @CommandHandler(commandName = "PharmacyCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(PharmacyCommand command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(PharmacyEvent event) {
        remember(event);
    }
}
