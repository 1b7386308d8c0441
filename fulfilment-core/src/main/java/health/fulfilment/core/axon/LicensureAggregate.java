package health.fulfilment.core.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.licensure.Licensure;
import health.fulfilment.core.licensure.LicensureCommand;
import health.fulfilment.core.licensure.LicensureEvent;
import health.fulfilment.core.shared.Answer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of what one holder was granted in one state. */
@AggregateRoot(type = "licensure")
final class LicensureAggregate extends NounAggregate<Licensure, LicensureCommand, LicensureEvent> {

    /** For Axon, which then replays the stream's events. */
    LicensureAggregate() {
        this(null);
    }

    LicensureAggregate(@Nullable String id) {
        super(id, Licensure.absent());
    }

    @CommandHandler(commandName = "LicensureCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(LicensureCommand command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(LicensureEvent event) {
        remember(event);
    }
}
