package health.fulfilment.api.views;

import health.fulfilment.api.http.Cursor;
import health.fulfilment.api.http.Paging;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.requests.PastMoments;
import health.fulfilment.api.views.Walk.After;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins and continues walks through lists. */
@Component
public class Walks {

    private static final long GREATEST_KEY = 1_000_000_000_000_000L;

    private final Reading reading;
    private final PastMoments moments;
    private final InstantSource clock;

    Walks(Reading reading, PastMoments moments, InstantSource clock) {
        this.reading = reading;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * As of a past moment if one is asked for, else on what the view has read. A view that has not read up to that moment
     * yet shows what it has, and says so.
     */
    public Walk of(String view, @Nullable Instant asOf, Paging paging) {
        long readTo = reading.of(view);
        Instant at = asOf == null ? clock.instant() : asOf;
        if (paging.cursor() != null) {
            return continued(paging.cursor(), at, paging.limit(), readTo);
        }
        long position = asOf == null ? readTo : Math.min(moments.position(asOf), readTo);
        return new Walk(position, at, null, paging.limit(), readTo);
    }

    private static Walk continued(String cursor, Instant at, int limit, long readTo) {
        List<String> values = Cursor.values(cursor, 3);
        try {
            long position = Long.parseLong(values.get(0));
            After after = new After(key(values.get(1)), values.get(2));
            return new Walk(Math.min(position, readTo), at, after, limit, readTo);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.parameter("cursor", "is not one that this list gave");
        }
    }

    /** A position, or a moment in milliseconds: nothing that no column could hold. */
    private static long key(String text) {
        long key = Long.parseLong(text);
        if (key < -GREATEST_KEY || key > GREATEST_KEY) {
            throw new NumberFormatException(text);
        }
        return key;
    }
}
