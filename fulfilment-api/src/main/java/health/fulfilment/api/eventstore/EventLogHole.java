package health.fulfilment.api.eventstore;

/** A position is missing from the log: something removed it. Every reader stops here, and health goes down. */
public final class EventLogHole extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final long position;

    EventLogHole(long position) {
        super("event log has a hole at " + position);
        this.position = position;
    }

    public long position() {
        return position;
    }
}
