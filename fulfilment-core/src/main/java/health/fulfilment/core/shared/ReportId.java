package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import health.fulfilment.rules.State;

/**
 * Names the report of one fill to one state's monitoring program. Made from the fill's id and the state, so that a fill is
 * never due twice in a state.
 */
public record ReportId(@JsonValue String value) {

    private static final String PREFIX = "pdmp-";

    /** @throws IllegalArgumentException if the value is not {@code pdmp-}, a UUID, a point, the fill's number and a state */
    @JsonCreator
    public ReportId {
        Ids.require(value, PREFIX + Ids.UUID_PATTERN + "\\.[1-9][0-9]{0,3}-[A-Z]{2}");
    }

    public static ReportId of(FillId fill, State state) {
        return new ReportId(PREFIX + fill.value().substring("rx-".length()) + "-" + state.code());
    }

    /** The fill that is reported. */
    public FillId fill() {
        return new FillId("rx-" + value.substring(PREFIX.length(), value.lastIndexOf('-')));
    }

    /** Whose monitoring program it is. */
    public State state() {
        return new State(value.substring(value.lastIndexOf('-') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
