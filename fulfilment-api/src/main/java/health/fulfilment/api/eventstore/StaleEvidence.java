package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Relied;

/** A stream that the decision relied on has changed since: gather again and decide again. Nothing was stored. */
public final class StaleEvidence extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Relied relied;
    private final long present;

    StaleEvidence(Relied relied, long present) {
        super(
                "decided on " + relied.stream() + " at version " + relied.version() + ", which is at " + present,
                null,
                false,
                false);
        this.relied = relied;
        this.present = present;
    }

    public Relied relied() {
        return relied;
    }

    /** The version at which that stream stood when the command was to be stored. */
    public long present() {
        return present;
    }
}
