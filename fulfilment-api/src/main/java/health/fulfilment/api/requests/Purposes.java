package health.fulfilment.api.requests;

import health.fulfilment.api.privacy.Purpose;
import health.fulfilment.api.security.Caller;

/** For which purpose a caller is shown personal data. */
public final class Purposes {

    private Purposes() {}

    public static Purpose of(Caller caller) {
        return switch (caller.actor().role()) {
            case PRESCRIBER, AGENT -> Purpose.PRESCRIBING;
            case PHARMACY -> Purpose.DISPENSING;
            case CARRIER -> Purpose.SHIPPING;
            case AUDITOR -> Purpose.INSPECTION;
            case COMPLIANCE -> Purpose.REGISTRY;
            case OPERATOR, SYSTEM -> throw new IllegalStateException("operations see no personal data");
        };
    }
}
