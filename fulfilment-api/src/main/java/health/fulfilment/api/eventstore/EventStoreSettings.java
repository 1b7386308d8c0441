package health.fulfilment.api.eventstore;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the event store uses its database.
 *
 * @param maxBatch most commands stored in one transaction
 * @param idleTimeout the database ends a writer's transaction in which it has heard nothing for so long: a node that is
 *     paused or cut off while it holds the head of the log
 * @param statementTimeout longest wait for one statement, the wait for the head of the log included; longer than
 *     {@code idleTimeout}, so that the others outlast a node that is cut off
 * @param transactionTimeout the database ends a writer's transaction after so long, whatever it does
 * @param resolveWithin how long a sender waits to learn whether its command was committed, once the connection broke
 * @param readers connections for reading streams
 */
@ConfigurationProperties("fulfilment.event-store")
public record EventStoreSettings(
        @DefaultValue("256") int maxBatch,
        @DefaultValue("5s") Duration idleTimeout,
        @DefaultValue("15s") Duration statementTimeout,
        @DefaultValue("30s") Duration transactionTimeout,
        @DefaultValue("30s") Duration resolveWithin,
        @DefaultValue("16") int readers) {

    public EventStoreSettings {
        if (idleTimeout.compareTo(statementTimeout) >= 0 || statementTimeout.compareTo(transactionTimeout) >= 0) {
            throw new IllegalArgumentException(
                    "fulfilment.event-store: idle-timeout < statement-timeout < transaction-timeout must hold");
        }
    }
}
