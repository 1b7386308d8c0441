package health.fulfilment.core.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.registry.Patient;
import health.fulfilment.core.registry.PatientCommand;
import health.fulfilment.core.registry.PatientEvent;
import health.fulfilment.core.shared.Answer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of a patient. */
@AggregateRoot(type = "patient")
final class PatientAggregate extends NounAggregate<Patient, PatientCommand, PatientEvent> {

    /** For Axon, which then replays the stream's events. */
    PatientAggregate() {
        this(null);
    }

    PatientAggregate(@Nullable String id) {
        super(id, Patient.absent());
    }

    @CommandHandler(commandName = "PatientCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(PatientCommand command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(PatientEvent event) {
        remember(event);
    }
}
