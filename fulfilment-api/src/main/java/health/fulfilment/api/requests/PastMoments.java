package health.fulfilment.api.requests;

import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.FutureMoment;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.problems.ProblemException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which position of the log a moment stands for. What is answered for a past moment never changes afterwards. */
@Component
public class PastMoments {

    private final EventStreams log;

    PastMoments(EventStreams log) {
        this.log = log;
    }

    /** Up to where to fold: up to that moment, or up to now where none is asked for. */
    public Until until(@Nullable Instant asOf) {
        return asOf == null ? Until.NOW : Until.position(position(asOf));
    }

    /** The last position recorded then; -1 before the first event. Refuses the future. */
    public long position(Instant asOf) {
        if (asOf.isBefore(Instant.EPOCH)) {
            return -1;
        }
        try {
            return log.positionAsOf(asOf).orElse(-1L);
        } catch (FutureMoment notYet) {
            throw ProblemException.parameter("asOf", "lies in the future");
        }
    }
}
