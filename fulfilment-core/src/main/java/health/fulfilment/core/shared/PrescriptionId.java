package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a prescription and the order made of it: {@code rx-} and a UUID. */
public record PrescriptionId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public PrescriptionId {
        Ids.require(value, "rx-" + Ids.UUID_PATTERN);
    }

    public static PrescriptionId of(UUID uuid) {
        return new PrescriptionId("rx-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
