package health.fulfilment.api.flows;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.core.flow.Flow;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Tells Axon who follows the log, and how. A view is every bean with event handlers in a package {@code api.views.<question>}:
 * it becomes the processor {@code view-<question>}, and stops and tries again at an event that it cannot show. A flow parks
 * such an event and goes on with other streams.
 */
final class Processors {

    private final EventProcessingConfigurer configurer;
    private final ProcessorSettings settings;

    Processors(EventProcessingConfigurer configurer, ProcessorSettings settings) {
        this.configurer = configurer;
        this.settings = settings;
    }

    Processors views() {
        configurer
                .usingPooledStreamingEventProcessors(inBatchesOf(settings.viewBatch()))
                .byDefaultAssignHandlerTypesTo(Processors::viewOf)
                .byDefaultAssignHandlerInstancesTo(handler -> viewOf(handler.getClass()))
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance());
        return this;
    }

    Processors flows(List<Flow> flows, Supplier<CommandGate> gate, DeadLetters deadLetters) {
        for (Flow flow : flows) {
            FlowRunner runner = new FlowRunner(flow, gate);
            follow(runner.processor(), runner, inBatchesOf(settings.flowBatch()), deadLetters);
        }
        return this;
    }

    Processors licenceFlows(List<LicenceFlowRunner> runners, DeadLetters deadLetters) {
        runners.forEach(runner -> follow(runner.processor(), runner, this::keepingItsClaim, deadLetters));
        return this;
    }

    private void follow(
            String name, Object runner, PooledStreamingProcessorConfiguration how, DeadLetters deadLetters) {
        configurer
                .registerEventHandler(c -> runner)
                .assignHandlerInstancesMatching(name, runner::equals)
                .registerPooledStreamingEventProcessor(name, Configuration::eventStore, how)
                .registerDeadLetterQueue(name, c -> deadLetters.of(name))
                .registerDeadLetterPolicy(name, c -> DeadLetters::decide)
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        name, (c, invoker) -> invoker.enableSequenceIdentifierCache());
    }

    /** One licence may concern thousands of orders: no other node begins with them while this one is at it. */
    private PooledStreamingEventProcessor.Builder keepingItsClaim(
            Configuration c, PooledStreamingEventProcessor.Builder processor) {
        return inBatchesOf(settings.flowBatch()).apply(c, processor).enableCoordinatorClaimExtension();
    }

    /** One segment: positions are handled in order, and two threads would only take turns on this machine's cores. */
    private PooledStreamingProcessorConfiguration inBatchesOf(int events) {
        return (c, processor) -> processor
                .initialSegmentCount(1)
                .batchSize(events)
                .tokenClaimInterval(settings.claimInterval().toMillis())
                .initialToken(StreamableMessageSource::createTailToken);
    }

    private static String viewOf(Class<?> handler) {
        String room = handler.getPackageName();
        return "view-" + room.substring(room.lastIndexOf('.') + 1);
    }
}
