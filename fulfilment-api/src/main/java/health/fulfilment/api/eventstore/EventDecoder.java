package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Event;
import java.util.Map;

/** Reads stored text back into events. */
final class EventDecoder {

    private final EventNames names;
    private final EventMapper mapper;

    EventDecoder(EventNames names, EventMapper mapper) {
        this.names = names;
        this.mapper = mapper;
    }

    Event event(String name, String payload) {
        return mapper.read(payload, names.typeOf(name));
    }

    Map<String, String> metaData(String text) {
        return mapper.strings(text);
    }
}
