package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a pharmacy by NCPDP provider id, behind {@code phcy-}: the same one cannot be registered twice. */
public record PharmacyId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public PharmacyId {
        Ids.require(value, "phcy-[0-9]{7}");
    }

    @Override
    public String toString() {
        return value;
    }
}
