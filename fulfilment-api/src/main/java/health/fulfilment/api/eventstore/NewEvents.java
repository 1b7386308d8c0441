package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Event;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Turns Axon's messages into what is stored, in the thread of the command's sender. What cannot be stored is a fault. */
final class NewEvents {

    private final Serializer serializer;

    NewEvents(Serializer serializer) {
        this.serializer = serializer;
    }

    List<NewEvent> from(List<? extends EventMessage<?>> messages) {
        List<NewEvent> events = new ArrayList<>(messages.size());
        for (EventMessage<?> message : messages) {
            events.add(from(message));
        }
        return events;
    }

    private NewEvent from(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> fact) || !(message.getPayload() instanceof Event event)) {
            throw new IllegalArgumentException(message.getPayloadType() + " is no event of a stream");
        }
        if (!event.stream().equals(fact.getAggregateIdentifier())) {
            throw new IllegalArgumentException(
                    "event of stream " + event.stream() + " published by " + fact.getAggregateIdentifier());
        }
        SerializedObject<String> payload = serializer.serialize(event, String.class);
        Map<String, String> metaData = strings(message.getMetaData());
        return new NewEvent(
                UUID.fromString(message.getIdentifier()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                fact.getType(),
                fact.getAggregateIdentifier(),
                fact.getSequenceNumber(),
                event.at().truncatedTo(ChronoUnit.MILLIS),
                payload.getData(),
                serializer.serialize(MetaData.from(metaData), String.class).getData(),
                metaData.get("patient"));
    }

    private static Map<String, String> strings(MetaData metaData) {
        Map<String, String> strings = new TreeMap<>();
        metaData.forEach((key, value) -> {
            if (!(value instanceof String text)) {
                throw new IllegalArgumentException("metadata '" + key + "' is no string");
            }
            strings.put(key, text);
        });
        return strings;
    }
}
