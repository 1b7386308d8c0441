package health.fulfilment.api.security;

import java.util.List;

/** The configuration is not one that may serve real people; the message names every reason. */
final class UnsafeProduction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeProduction(List<String> faults) {
        super("The profile production does not start like this:\n  - " + String.join("\n  - ", faults));
    }
}
