package health.fulfilment.core.axon;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shipment.Shipment;
import health.fulfilment.core.shipment.ShipmentCommand;
import health.fulfilment.core.shipment.ShipmentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell of a parcel. */
@AggregateRoot(type = "shipment")
final class ShipmentAggregate extends NounAggregate<Shipment, ShipmentCommand, ShipmentEvent> {

    /** For Axon, which then replays the stream's events. */
    ShipmentAggregate() {
        this(null);
    }

    ShipmentAggregate(@Nullable String id) {
        super(id, Shipment.absent());
    }

    @CommandHandler(commandName = "ShipmentCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(ShipmentCommand command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(ShipmentEvent event) {
        remember(event);
    }
}
