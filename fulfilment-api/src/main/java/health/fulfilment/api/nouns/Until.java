package health.fulfilment.api.nouns;

import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.StoredEvent;
import java.util.List;

/** Up to where a stream is folded. */
public sealed interface Until {

    Until NOW = new Now();

    /** As the stream stood after that version: what a first answer was rendered from. */
    static Until version(long version) {
        return new Version(version);
    }

    /** As the stream stood when the log had reached that position. */
    static Until position(long position) {
        return new Position(position);
    }

    List<StoredEvent> of(String stream, EventStreams streams);

    /** Everything recorded so far. */
    record Now() implements Until {
        @Override
        public List<StoredEvent> of(String stream, EventStreams streams) {
            return streams.stream(stream);
        }
    }

    record Version(long version) implements Until {
        @Override
        public List<StoredEvent> of(String stream, EventStreams streams) {
            return streams.stream(stream, version);
        }
    }

    record Position(long position) implements Until {
        @Override
        public List<StoredEvent> of(String stream, EventStreams streams) {
            return streams.asOf(stream, position);
        }
    }
}
