package health.fulfilment.api.whatif;

import health.fulfilment.api.eventstore.EventNames;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.core.shared.Judged;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every decision in the log that rests on rules, in the order in which it was made, through one plain cursor. */
@Component
class PastDecisions {

    private static final EventNames EVENTS = EventNames.ofAllNouns();

    /** Stored names of the events that rest on rules. */
    static final Set<String> NAMES = EVENTS.all().stream()
            .filter(name -> Judged.class.isAssignableFrom(EVENTS.typeOf(name)))
            .collect(Collectors.toUnmodifiableSet());

    private final EventStreams log;

    PastDecisions(EventStreams log) {
        this.log = log;
    }

    /**
     * Reads everything recorded since shortly before a day; what lies before cannot be of that day or later anywhere.
     *
     * @param each is given every event, decisions or not, so that it can tell how far it is
     */
    void since(LocalDate from, Consumer<StoredEvent> each) {
        log.forward(
                log.positionRecordedBefore(
                                from.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant())
                        + 1,
                each);
    }

    /** Of the last event, -1 in an empty log. */
    long lastPosition() {
        return log.lastPosition();
    }

    static boolean isDecision(StoredEvent stored) {
        return NAMES.contains(stored.name());
    }
}
