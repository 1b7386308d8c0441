package health.fulfilment.core.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a noun decided: the facts to record, and the refusal to answer with, if it refused. A refusal that a regulator would
 * ask for has both.
 */
public record Decision<E extends Event>(
        List<E> events, @Nullable Refusal refusal) {

    public Decision {
        events = List.copyOf(events);
    }

    public static <E extends Event> Decision<E> recorded(E event) {
        return new Decision<>(List.of(event), null);
    }

    /** Nothing to record and nothing to refuse: it is known already, and telling it again is harmless. */
    public static <E extends Event> Decision<E> unchanged() {
        return new Decision<>(List.of(), null);
    }

    public static <E extends Event> Decision<E> refused(Refusal refusal) {
        return new Decision<>(List.of(), refusal);
    }

    /** A "no" that must be remembered. */
    public static <E extends Event> Decision<E> refusedAndRecorded(Refusal refusal, E event) {
        return new Decision<>(List.of(event), refusal);
    }
}
