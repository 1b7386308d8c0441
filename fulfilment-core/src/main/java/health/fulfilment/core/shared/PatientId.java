package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a patient: {@code pat-} and a UUID. */
public record PatientId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public PatientId {
        Ids.require(value, "pat-" + Ids.UUID_PATTERN);
    }

    public static PatientId of(UUID uuid) {
        return new PatientId("pat-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
