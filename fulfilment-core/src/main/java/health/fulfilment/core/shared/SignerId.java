package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the stream of one practitioner's tokens, signing right and ceremonies: {@code sign-} and the NPI. */
public record SignerId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public SignerId {
        Ids.require(value, "sign-[0-9]{10}");
    }

    public static SignerId of(PractitionerId practitioner) {
        return new SignerId("sign-" + practitioner.value().substring("prac-".length()));
    }

    public PractitionerId practitioner() {
        return new PractitionerId("prac-" + value.substring("sign-".length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
