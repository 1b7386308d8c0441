package health.fulfilment.api.flows;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.core.flow.Flows;
import health.fulfilment.core.recall.Lots;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.hibernate.cfg.JdbcSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProcessorSettings.class)
@EntityScan({
    "health.fulfilment.api",
    "org.axonframework.eventhandling.tokenstore.jpa",
    "org.axonframework.eventhandling.deadletter.jpa"
})
class ProcessorConfiguration {

    @Bean
    EntityManagerProvider entityManagerProvider(EntityManagerFactory factory) {
        EntityManager ofThisTransaction = SharedEntityManagerCreator.createSharedEntityManager(factory);
        return () -> ofThisTransaction;
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    TokenStore tokenStore(EntityManagerProvider entities, Serializer serializer, ProcessorSettings settings) {
        return JpaTokenStore.builder()
                .entityManagerProvider(entities)
                .serializer(serializer)
                .claimTimeout(settings.claimTimeout())
                .build();
    }

    @Bean
    HibernatePropertiesCustomizer bytesInTheRow() {
        return properties -> properties.put(JdbcSettings.DIALECT, BytesInTheRow.class.getName());
    }

    @Bean
    ConfigurerModule processors(
            ObjectProvider<CommandGate> gate,
            Lots lots,
            ObjectProvider<EventStreams> streams,
            ObjectProvider<WhenLicenceChangesThenReconsiderOrders> orders,
            ObjectProvider<WhenLicenceWasNotInForceThenRaiseFindings> findings,
            EntityManagerProvider entities,
            TransactionManager transactions,
            Serializer serializer,
            ProcessorSettings settings) {
        DeadLetters deadLetters = new DeadLetters(entities, transactions, serializer);
        return configurer -> new Processors(configurer.eventProcessing(), settings)
                .views()
                .flows(Flows.all(), gate::getObject, deadLetters)
                .flows(Flows.asking(lots), gate::getObject, deadLetters)
                .licenceFlows(
                        List.of(
                                new LicenceFlowRunner(
                                        WhenLicenceChangesThenReconsiderOrders.NAME,
                                        orders::getObject,
                                        streams::getObject,
                                        gate::getObject),
                                new LicenceFlowRunner(
                                        WhenLicenceWasNotInForceThenRaiseFindings.NAME,
                                        findings::getObject,
                                        streams::getObject,
                                        gate::getObject)),
                        deadLetters);
    }
}
