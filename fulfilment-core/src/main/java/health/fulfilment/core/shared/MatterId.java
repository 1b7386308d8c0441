package health.fulfilment.core.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a compliance matter: {@code mat-} and a UUID. */
public record MatterId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public MatterId {
        Ids.require(value, "mat-" + Ids.UUID_PATTERN);
    }

    public static MatterId of(UUID uuid) {
        return new MatterId("mat-" + uuid);
    }

    /** The one that begins when this one is met, for duties that come again: always the same. */
    public MatterId next() {
        return of(UUID.nameUUIDFromBytes((value + ".next").getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
