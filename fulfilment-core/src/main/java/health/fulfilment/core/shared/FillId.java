package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one fill of a prescription: the prescription's id, a point and the fill's number, from 1. */
public record FillId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public FillId {
        Ids.require(value, "rx-" + Ids.UUID_PATTERN + "\\.[1-9][0-9]{0,3}");
    }

    public static FillId of(PrescriptionId prescription, int number) {
        return new FillId(prescription.value() + "." + number);
    }

    public PrescriptionId prescription() {
        return new PrescriptionId(value.substring(0, value.indexOf('.')));
    }

    public int number() {
        return Integer.parseInt(value.substring(value.indexOf('.') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
