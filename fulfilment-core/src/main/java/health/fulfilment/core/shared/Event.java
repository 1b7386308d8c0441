package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/**
 * A fact in the trade's words, stored for ever under the name that its {@link JsonTypeName} gives. Components are only
 * ever added, as optional ones; a real change is a new name.
 */
public interface Event {

    /** The stream that this event belongs to. */
    @JsonIgnore
    String stream();

    /** When it happened, in whole milliseconds. When it was recorded is the event store's to say. */
    Instant at();

    /** The name under which an event type is stored. */
    static String nameOf(Class<?> type) {
        JsonTypeName name = type.getAnnotation(JsonTypeName.class);
        if (name == null) {
            throw new IllegalArgumentException(
                    type + " has no @JsonTypeName: every stored event needs a name for ever");
        }
        return name.value();
    }
}
