package health.fulfilment.rules.pack;

import health.fulfilment.rules.State;

/**
 * Who made a rule: {@code US}, a state by its USPS code, or {@code policy} for the practice itself.
 *
 * @param name for sentences, for example {@code New York}
 */
public record Jurisdiction(String code, String name) {

    public static final String FEDERAL = "US";
    public static final String POLICY = "policy";

    /** @throws IllegalArgumentException if the code is neither {@code US}, {@code policy} nor a USPS state code */
    public Jurisdiction {
        if (!code.equals(FEDERAL) && !code.equals(POLICY)) {
            new State(code);
        }
    }

    public boolean isFederal() {
        return code.equals(FEDERAL);
    }

    public boolean isPolicy() {
        return code.equals(POLICY);
    }

    public boolean isState() {
        return !isFederal() && !isPolicy();
    }
}
