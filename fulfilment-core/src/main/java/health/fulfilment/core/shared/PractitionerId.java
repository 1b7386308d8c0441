package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a prescriber by NPI (45 CFR 162.406), behind {@code prac-}: the same one cannot be registered twice. */
public record PractitionerId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public PractitionerId {
        Ids.require(value, "prac-[0-9]{10}");
    }

    @Override
    public String toString() {
        return value;
    }
}
