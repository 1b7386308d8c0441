package health.fulfilment.api.rulebooks;

/** The rules that were configured cannot be applied; the message says why. */
final class UnusableRules extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableRules(String message) {
        super(message);
    }
}
