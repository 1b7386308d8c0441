package health.fulfilment.api.eventstore;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Refusal;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Decides about a jar in the same manner as the shells of the real nouns. */
@AggregateRoot(type = "jar")
class JarAggregate {

    static final int CAPACITY = 1_000_000;
    static final int GLASS = -1;

    @AggregateIdentifier
    private String id;

    private int content;
    private long version = -1;

    JarAggregate() {}

    JarAggregate(String id) {
        this.id = id;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(JarCommand command) {
        MetaData tags = command.patient() == null
                ? MetaData.emptyInstance()
                : MetaData.from(Map.of("patient", command.patient()));
        Refusal refusal = null;
        if (command.amount() == GLASS) {
            refusal = Refusal.stage("GLASS", "Glass is refused, and that is remembered.");
            AggregateLifecycle.apply(
                    new JarEvent.JarRefused(command.target(), command.context().at(), "GLASS"), tags);
        } else if (content + command.amount() > CAPACITY) {
            refusal = Refusal.stage("TOO_MUCH", "That is too much.");
        } else {
            AggregateLifecycle.apply(
                    new JarEvent.JarFilled(command.target(), command.context().at(), command.amount(), command.note()),
                    tags);
        }
        return new Answer(command.target(), version, refusal);
    }

    @EventSourcingHandler
    void on(JarEvent event) {
        id = event.jar();
        version++;
        if (event instanceof JarEvent.JarFilled filled) {
            content += filled.amount();
        }
    }
}
