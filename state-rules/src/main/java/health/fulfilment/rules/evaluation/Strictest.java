package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Two laws on one limit, merged: the stricter established value decides and the other is cited with it. A value that is
 * not established never decides, so federal law always stays the floor.
 *
 * @param deciding the stricter one; the federal one where both say the same
 * @param unknown the state's value, if it is not established
 */
record Strictest(Fact deciding, Fact other, @Nullable Fact unknown) {

    /** The smaller number. */
    static Strictest number(Fact federal, Fact state) {
        Integer floor = federal.count();
        Integer own = state.count();
        boolean stateDecides = own != null && (floor == null || own < floor);
        return merged(federal, state, stateDecides, own == null);
    }

    /** The limit that ends sooner, counted from a day. */
    static Strictest end(Fact federal, Fact state, LocalDate from) {
        Span floor = federal.time();
        Span own = state.time();
        boolean stateDecides = own != null && (floor == null || own.after(from).isBefore(floor.after(from)));
        return merged(federal, state, stateDecides, own == null);
    }

    private static Strictest merged(Fact federal, Fact state, boolean stateDecides, boolean unusable) {
        Fact unknown = unusable && !state.none() ? state : null;
        return stateDecides ? new Strictest(state, federal, unknown) : new Strictest(federal, state, unknown);
    }
}
