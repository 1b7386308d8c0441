package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the shipment of one fill. Made from the fill's id, so that a fill is never shipped twice. */
public record ShipmentId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the value is not {@code ship-}, a UUID, a point and the fill's number */
    @JsonCreator
    public ShipmentId {
        Ids.require(value, "ship-" + Ids.UUID_PATTERN + "\\.[1-9][0-9]{0,3}");
    }

    public static ShipmentId of(FillId fill) {
        return new ShipmentId("ship-" + fill.value().substring("rx-".length()));
    }

    /** The fill that it was made from. */
    public FillId fill() {
        return new FillId("rx-" + value.substring("ship-".length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
