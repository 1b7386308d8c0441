package health.fulfilment.core.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.monitoring.zero.ZeroReport;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent;
import health.fulfilment.core.shared.Answer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of the report of a day without fills. */
@AggregateRoot(type = "zero-report")
final class ZeroReportAggregate extends NounAggregate<ZeroReport, ZeroReportCommand, ZeroReportEvent> {

    /** For Axon, which then replays the stream's events. */
    ZeroReportAggregate() {
        this(null);
    }

    ZeroReportAggregate(@Nullable String id) {
        super(id, ZeroReport.absent());
    }

    @CommandHandler(commandName = "ZeroReportCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(ZeroReportCommand command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(ZeroReportEvent event) {
        remember(event);
    }
}
