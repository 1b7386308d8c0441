package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;

/**
 * A state, district or territory of the United States, by its two-letter USPS code (Publication 28, appendix B). That a
 * code exists says nothing about whether rules for it are known: ask {@link Rulebook#jurisdictions()}.
 */
public record State(@JsonValue String code) implements Comparable<State> {

    private static final Set<String> CODES = Set.of(
            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY",
            "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH",
            "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "PR", "VI", "GU",
            "AS", "MP");

    /** @throws IllegalArgumentException if the code is not a USPS state code */
    @JsonCreator
    public State {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("'" + code + "' is not a two-letter USPS state code");
        }
    }

    /** All codes, whether or not rules for them are known. */
    public static Set<String> codes() {
        return CODES;
    }

    @Override
    public int compareTo(State other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
