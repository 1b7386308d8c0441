package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a pharmacist by NPI (45 CFR 162.406), behind {@code phst-}: the same one cannot be registered twice. */
public record PharmacistId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public PharmacistId {
        Ids.require(value, "phst-[0-9]{10}");
    }

    @Override
    public String toString() {
        return value;
    }
}
