package health.fulfilment.core.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.monitoring.MonitoringReport;
import health.fulfilment.core.monitoring.ReportCommand;
import health.fulfilment.core.monitoring.ReportEvent;
import health.fulfilment.core.shared.Answer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of a report to a monitoring program. */
@AggregateRoot(type = "monitoring-report")
final class MonitoringReportAggregate extends NounAggregate<MonitoringReport, ReportCommand, ReportEvent> {

    /** For Axon, which then replays the stream's events. */
    MonitoringReportAggregate() {
        this(null);
    }

    MonitoringReportAggregate(@Nullable String id) {
        super(id, MonitoringReport.absent());
    }

    @CommandHandler(commandName = "ReportCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(ReportCommand command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(ReportEvent event) {
        remember(event);
    }
}
