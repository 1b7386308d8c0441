package health.fulfilment.core.shared;

import java.util.Map;

/**
 * The state of one stream, made by folding its events and by nothing else. Immutable.
 *
 * @param <S> itself
 * @param <C> its commands
 * @param <E> its events
 */
public interface Noun<S extends Noun<S, C, E>, C extends Command, E extends Event> {

    /** Pure: the same state and command give the same decision. */
    Decision<E> decide(C command);

    /** Remembers; checks nothing. */
    S evolve(E event);

    /** Sequence number of the last event folded, -1 for an absent stream. */
    long version();

    /**
     * What this stream's events are about, kept in each event's metadata: {@code patient} and {@code state} (the patient's
     * state), where known.
     */
    default Map<String, String> tags() {
        return Map.of();
    }
}
