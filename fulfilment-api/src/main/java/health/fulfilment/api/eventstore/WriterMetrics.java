package health.fulfilment.api.eventstore;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/** What an operator sees of the writer: how many commands wait, how many share a transaction, how far the log reaches. */
final class WriterMetrics {

    private final MeterRegistry registry;
    private final DistributionSummary batches;
    private final AtomicLong lastPosition = new AtomicLong(-1);

    WriterMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.batches = DistributionSummary.builder("fulfilment.eventstore.batch")
                .description("commands stored in one transaction")
                .register(registry);
        Gauge.builder("fulfilment.eventstore.position", lastPosition, AtomicLong::get)
                .description("position of the last event that this node stored")
                .register(registry);
    }

    void watch(Collection<?> queue) {
        Gauge.builder("fulfilment.eventstore.queue", queue, Collection::size)
                .description("commands waiting to be stored")
                .register(registry);
    }

    void stored(int commands, long position) {
        batches.record(commands);
        if (position >= 0) {
            lastPosition.set(position);
        }
    }
}
