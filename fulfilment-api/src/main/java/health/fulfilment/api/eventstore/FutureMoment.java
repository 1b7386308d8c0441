package health.fulfilment.api.eventstore;

import java.time.Instant;

/** Somebody asked how things stand at a moment that has not come yet. */
public final class FutureMoment extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    FutureMoment(Instant moment, Instant now) {
        super(moment + " has not come yet: it is " + now);
    }
}
