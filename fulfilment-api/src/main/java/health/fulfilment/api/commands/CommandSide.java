package health.fulfilment.api.commands;

import health.fulfilment.api.eventstore.Receipts;
import health.fulfilment.core.axon.CommandTarget;
import health.fulfilment.core.axon.EventMetaData;
import health.fulfilment.core.axon.NounShell;
import health.fulfilment.core.axon.Nouns;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/**
 * What decides on one node: the bus with every noun behind it. No database transaction is opened for a command; the event
 * store's writer has its own.
 */
final class CommandSide {

    private final SimpleCommandBus bus = SimpleCommandBus.builder()
            .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
            .build();
    private final Cache aggregates;

    CommandSide(EventStore events, int recentAggregates) {
        this.aggregates = new RecentAggregates(recentAggregates);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                new SimpleCorrelationDataProvider(EventMetaData.CORRELATED.toArray(String[]::new))));
        Nouns.all().forEach(noun -> subscribe(noun, events));
    }

    private <A> void subscribe(NounShell<A> noun, EventStore events) {
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(noun.aggregate())
                .repository(EventSourcingRepository.builder(noun.aggregate())
                        .eventStore(events)
                        .cache(aggregates)
                        .build())
                .commandTargetResolver(new CommandTarget())
                .creationPolicyAggregateFactory(id -> noun.creation().apply(String.valueOf(id)))
                .build()
                .subscribe(bus);
    }

    CommandBus bus() {
        return bus;
    }

    CommandGate gate(List<Gatherer<?>> gatherers, Receipts receipts, List<? extends StreamMemory> memories) {
        return new CommandGate(new Dispatcher(bus, aggregates), new Evidences(gatherers), receipts, memories);
    }
}
