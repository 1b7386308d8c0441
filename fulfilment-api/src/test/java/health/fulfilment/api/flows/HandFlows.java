package health.fulfilment.api.flows;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.core.flow.Flow;
import health.fulfilment.core.flow.Flows;
import health.fulfilment.core.recall.Lots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;

/**
 * Every flow, each at a place of its own in the log, and going on only when a test says so: how events, commands and flows
 * meet then follows from the test alone. Nothing is parked; what would be is thrown.
 */
public final class HandFlows {

    private final Map<String, FlowRunner> runners = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<StoredEvent> log = new ArrayList<>();
    private final EventStreams streams;

    /** Stops the node's own flows. */
    public HandFlows(FollowingNode node) {
        CommandGate gate = node.get(CommandGate.class);
        this.streams = node.get(EventStreams.class);
        node.get(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(processor -> processor.getName().startsWith("flow-"))
                .forEach(EventProcessor::shutDown);
        for (Flow flow : every(node)) {
            runners.put(flow.name(), new FlowRunner(flow, () -> gate));
            places.put(flow.name(), 0);
        }
    }

    private static List<Flow> every(FollowingNode node) {
        List<Flow> every = new ArrayList<>(Flows.all());
        every.addAll(Flows.asking(node.get(Lots.class)));
        return every;
    }

    public List<String> names() {
        return List.copyOf(runners.keySet());
    }

    /** Shows the flow what comes next, at most so many events. */
    public void goOn(String flow, int most) {
        read();
        int from = places.get(flow);
        int to = from + Math.min(most, log.size() - from);
        for (StoredEvent each : log.subList(from, to)) {
            runners.get(flow).on(each.event(), message(each));
        }
        places.put(flow, to);
    }

    /** As after a crash: what the flow did is done, that it did it is forgotten. */
    public void fallBack(String flow, int events) {
        places.merge(flow, -events, (place, back) -> Math.max(0, place + back));
    }

    /** As after a crash just before each event was marked as done: every flow is shown every event twice. */
    void stutter() {
        read();
        for (String flow : names()) {
            while (places.get(flow) < log.size()) {
                goOn(flow, 1);
                fallBack(flow, 1);
                goOn(flow, 1);
            }
        }
    }

    /** Until no flow has anything to do. */
    public void settle() {
        do {
            names().forEach(flow -> goOn(flow, Integer.MAX_VALUE));
            read();
        } while (places.values().stream().anyMatch(place -> place < log.size()));
    }

    /** What was stored from that position on. */
    public List<StoredEvent> from(long position) {
        read();
        return List.copyOf(log.subList(Math.toIntExact(position), log.size()));
    }

    private void read() {
        streams.forward(log.size(), log::add);
    }

    private static EventMessage<?> message(StoredEvent stored) {
        return new GenericEventMessage<>(
                new GenericMessage<>(stored.id().toString(), stored.event(), Map.copyOf(stored.metaDataMap())),
                stored::occurredAt);
    }
}
