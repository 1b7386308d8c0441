package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names what became known about one decision and one licence: {@code finding-}, the id of the decision's event, a point and
 * the licence's id, so that the same is never found twice.
 */
public record FindingId(@JsonValue String value) {

    private static final String PREFIX = "finding-";
    private static final int UUID_LENGTH = 36;

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public FindingId {
        Ids.require(
                value,
                PREFIX + Ids.UUID_PATTERN
                        + "\\.lic-(prac-[0-9]{10}|phst-[0-9]{10}|phcy-[0-9]{7})-[A-Z]{2}\\.[1-9][0-9]{0,3}");
    }

    /** @param decision id of the event that records the decision, a UUID */
    public static FindingId of(String decision, LicenceId licence) {
        return new FindingId(PREFIX + decision + "." + licence.value());
    }

    public LicenceId licence() {
        return new LicenceId(value.substring(PREFIX.length() + UUID_LENGTH + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
