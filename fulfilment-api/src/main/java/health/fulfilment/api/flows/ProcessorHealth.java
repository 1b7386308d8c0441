package health.fulfilment.api.flows;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down while a flow or a view cannot go on: what it shows or sends is no longer up to date. Says how many streams a flow has
 * parked; the others go on, so that alone is no outage.
 */
@Component
final class ProcessorHealth implements HealthIndicator {

    private final EventProcessingConfiguration processing;

    ProcessorHealth(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    @Override
    public Health health() {
        List<EventProcessor> stuck = processing.eventProcessors().values().stream()
                .filter(ProcessorHealth::isStuck)
                .toList();
        Health.Builder health = stuck.isEmpty() ? Health.up() : Health.down();
        stuck.forEach(processor -> health.withDetail(processor.getName(), "stopped at an event; trying again"));
        processing
                .eventProcessors()
                .keySet()
                .forEach(name -> processing
                        .deadLetterQueue(name)
                        .map(SequencedDeadLetterQueue::amountOfSequences)
                        .filter(parked -> parked > 0)
                        .ifPresent(parked -> health.withDetail(name, "streams parked: " + parked)));
        return health.build();
    }

    private static boolean isStuck(EventProcessor processor) {
        return processor instanceof StreamingEventProcessor streaming
                && (streaming.isError()
                        || streaming.processingStatus().values().stream().anyMatch(segment -> segment.isErrorState()));
    }
}
