package health.fulfilment.api.eventstore;

/** A request with this key was answered before; the first answer stands and this command stored nothing. */
public final class RepeatedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Receipt first;

    RepeatedRequest(Receipt first) {
        super("already answered: " + first.stream() + " at version " + first.version(), null, false, false);
        this.first = first;
    }

    public Receipt first() {
        return first;
    }
}
