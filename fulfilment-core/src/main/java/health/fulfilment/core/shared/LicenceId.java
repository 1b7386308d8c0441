package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one licence, registration or permit: its licensure's id, a point and a number, from 1. */
public record LicenceId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public LicenceId {
        Ids.require(value, "lic-(prac-[0-9]{10}|phst-[0-9]{10}|phcy-[0-9]{7})-[A-Z]{2}\\.[1-9][0-9]{0,3}");
    }

    public static LicenceId of(LicensureId licensure, int number) {
        return new LicenceId(licensure.value() + "." + number);
    }

    public LicensureId licensure() {
        return new LicensureId(value.substring(0, value.indexOf('.')));
    }

    @Override
    public String toString() {
        return value;
    }
}
