package health.fulfilment.core.shared;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, when, and on which version of the stream they believe to act.
 *
 * @param at when it happens, by the clock of the edge, in whole milliseconds; a decision knows no other time
 * @param expectedVersion the stream version from {@code If-Match}, absent where the caller did not state one
 */
public record Context(Actor actor, Instant at, @Nullable Long expectedVersion) {

    public static Context of(Actor actor, Instant at) {
        return new Context(actor, at, null);
    }

    /** The refusal to answer with if the caller acts on another version than the present one. */
    public Optional<Refusal> staleAt(long version) {
        return expectedVersion == null || expectedVersion == version
                ? Optional.empty()
                : Optional.of(Refusal.stale(expectedVersion, version));
    }
}
