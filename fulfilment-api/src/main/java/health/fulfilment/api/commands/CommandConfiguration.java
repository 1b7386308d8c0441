package health.fulfilment.api.commands;

import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.Receipts;
import health.fulfilment.api.nouns.Nouns;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandSettings.class)
class CommandConfiguration {

    /**
     * Looks for what other nodes stored several times a second; what this node stores, flows and views see at once. Keeps few
     * events in memory: they follow closely, and what lies further back is read again.
     */
    @Bean("eventBus")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(250)
                .cachedEvents(1_000)
                .build();
    }

    @Bean
    CommandSide commandSide(EventStore events, CommandSettings settings) {
        return new CommandSide(events, settings.recentAggregates());
    }

    /** Axon registers on it what the context has of interceptors, the recorder of answers without events among them. */
    @Bean
    CommandBus commandBus(CommandSide side) {
        return side.bus();
    }

    @Bean
    CommandGate commandGate(
            CommandSide side, List<Gatherer<?>> gatherers, Receipts receipts, List<StreamMemory> memories) {
        return side.gate(gatherers, receipts, memories);
    }

    @Bean
    Nouns nouns(EventStreams streams) {
        return new Nouns(streams);
    }
}
