package health.fulfilment.core.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.recall.Lot;
import health.fulfilment.core.recall.LotCommand;
import health.fulfilment.core.recall.LotEvent;
import health.fulfilment.core.shared.Answer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of a lot. */
@AggregateRoot(type = "lot")
final class LotAggregate extends NounAggregate<Lot, LotCommand, LotEvent> {

    /** For Axon, which then replays the stream's events. */
    LotAggregate() {
        this(null);
    }

    LotAggregate(@Nullable String id) {
        super(id, Lot.absent());
    }

    @CommandHandler(commandName = "LotCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(LotCommand command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(LotEvent event) {
        remember(event);
    }
}
