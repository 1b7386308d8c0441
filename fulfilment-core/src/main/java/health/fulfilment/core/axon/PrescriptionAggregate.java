package health.fulfilment.core.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionCommand;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.shared.Answer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of a prescription. */
@AggregateRoot(type = "prescription")
final class PrescriptionAggregate extends NounAggregate<Prescription, PrescriptionCommand, PrescriptionEvent> {

    /** For Axon, which then replays the stream's events. */
    PrescriptionAggregate() {
        this(null);
    }

    PrescriptionAggregate(@Nullable String id) {
        super(id, Prescription.absent());
    }

    @CommandHandler(commandName = "PrescriptionCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(PrescriptionCommand command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(PrescriptionEvent event) {
        remember(event);
    }
}
