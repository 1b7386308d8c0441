package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import health.fulfilment.rules.State;

/**
 * Names the stream of everything that one holder was granted in one state, so that "nothing was granted" can be relied on
 * as well: {@code lic-}, the holder's id, the state.
 */
public record LicensureId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public LicensureId {
        Ids.require(value, "lic-(prac-[0-9]{10}|phst-[0-9]{10}|phcy-[0-9]{7})-[A-Z]{2}");
    }

    public static LicensureId of(String holder, State state) {
        return new LicensureId("lic-" + holder + "-" + state.code());
    }

    public String holder() {
        return value.substring("lic-".length(), value.length() - 3);
    }

    public State state() {
        return new State(value.substring(value.length() - 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
