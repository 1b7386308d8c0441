package health.fulfilment.core.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.compliance.ComplianceCommand;
import health.fulfilment.core.compliance.ComplianceEvent;
import health.fulfilment.core.compliance.ComplianceFinding;
import health.fulfilment.core.shared.Answer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of a finding about a past decision. */
@AggregateRoot(type = "compliance-finding")
final class ComplianceFindingAggregate extends NounAggregate<ComplianceFinding, ComplianceCommand, ComplianceEvent> {

    /** For Axon, which then replays the stream's events. */
    ComplianceFindingAggregate() {
        this(null);
    }

    ComplianceFindingAggregate(@Nullable String id) {
        super(id, ComplianceFinding.absent());
    }

    @CommandHandler(commandName = "ComplianceCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(ComplianceCommand command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(ComplianceEvent event) {
        remember(event);
    }
}
