package health.fulfilment.api.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventStoreSettings.class)
class EventStoreConfiguration {

    @Bean
    EventNames eventNames() {
        return EventNames.ofAllNouns();
    }

    @Bean
    EventMapper eventMapper() {
        return new EventMapper();
    }

    /** Connects as the application's role, whose rights end at reading and adding. */
    @Bean
    @DependsOnDatabaseInitialization
    EventLog eventLog(
            JdbcConnectionDetails database,
            EventNames names,
            Clock clock,
            EventStoreSettings settings,
            MeterRegistry meters) {
        return EventLog.open(
                database.getJdbcUrl(),
                database.getUsername(),
                database.getPassword(),
                new EventLog.Parts(names, clock, settings, meters));
    }

    @Bean
    EventStorageEngine eventStorageEngine(EventLog log) {
        return log.engine();
    }

    @Bean
    EventStreams eventStreams(EventLog log) {
        return log.streams();
    }

    @Bean
    Receipts receipts(EventLog log) {
        return log.receipts();
    }

    /** For events, tokens and dead letters alike. */
    @Bean
    @Primary
    Serializer serializer(EventNames names) {
        return new NamedSerializer(names);
    }

    @Bean
    AnswersWithoutEvents answersWithoutEvents(EventLog log) {
        return new AnswersWithoutEvents(log.engine());
    }

    @Bean
    HealthIndicator eventLogHealthIndicator(EventLog log) {
        return log.health();
    }
}
