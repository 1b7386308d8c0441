package health.fulfilment.api.eventstore;

import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A noun for tests of the store: a jar into which things are put. */
sealed interface JarEvent extends Event {

    String jar();

    @Override
    default String stream() {
        return jar();
    }

    @JsonTypeName("jar-filled")
    record JarFilled(
            String jar, Instant at, int amount, @Nullable String note) implements JarEvent {}

    @JsonTypeName("jar-refused")
    record JarRefused(String jar, Instant at, String code) implements JarEvent {}
}
