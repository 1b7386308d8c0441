package health.fulfilment.core.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.matter.ComplianceMatter;
import health.fulfilment.core.matter.MatterCommand;
import health.fulfilment.core.matter.MatterEvent;
import health.fulfilment.core.shared.Answer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of a compliance matter. */
@AggregateRoot(type = "compliance-matter")
final class ComplianceMatterAggregate extends NounAggregate<ComplianceMatter, MatterCommand, MatterEvent> {

    /** For Axon, which then replays the stream's events. */
    ComplianceMatterAggregate() {
        this(null);
    }

    ComplianceMatterAggregate(@Nullable String id) {
        super(id, ComplianceMatter.absent());
    }

    @CommandHandler(commandName = "MatterCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(MatterCommand command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(MatterEvent event) {
        remember(event);
    }
}
