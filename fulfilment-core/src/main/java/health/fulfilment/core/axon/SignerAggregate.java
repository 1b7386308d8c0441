package health.fulfilment.core.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.signing.Signer;
import health.fulfilment.core.signing.SignerCommand;
import health.fulfilment.core.signing.SignerEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of a signer. */
@AggregateRoot(type = "signer")
final class SignerAggregate extends NounAggregate<Signer, SignerCommand, SignerEvent> {

    /** For Axon, which then replays the stream's events. */
    SignerAggregate() {
        this(null);
    }

    SignerAggregate(@Nullable String id) {
        super(id, Signer.absent());
    }

    @CommandHandler(commandName = "SignerCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(SignerCommand command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(SignerEvent event) {
        remember(event);
    }
}
