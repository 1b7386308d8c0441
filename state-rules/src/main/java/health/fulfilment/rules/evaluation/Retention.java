package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import health.fulfilment.rules.pack.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the records of an order are kept: the longest of what federal law, the state and the practice ask, counted from
 * the last event of care.
 *
 * @param basis what each asks, the longest first
 * @param until the last day on which they are kept, absent if no time is known at all
 * @param unknown the state's value, if it is not established
 */
record Retention(
        List<Fact> basis,
        @Nullable LocalDate until,
        @Nullable Fact unknown) {

    static Retention of(Law law, LocalDate lastEventOn) {
        Fact federal = law.federal(Parameter.RETENTION);
        Fact state = law.state(Parameter.RETENTION);
        List<Fact> basis = new ArrayList<>(List.of(federal, state, law.policy(Parameter.PRACTICE_RETENTION)));
        basis.sort(Comparator.comparing((Fact fact) -> end(fact, lastEventOn)).reversed());
        LocalDate until = basis.getFirst().time() == null ? null : end(basis.getFirst(), lastEventOn);
        return new Retention(basis, until, state.time() == null && !state.none() ? state : null);
    }

    private static LocalDate end(Fact fact, LocalDate lastEventOn) {
        Span span = fact.time();
        return span == null ? LocalDate.MIN : span.after(lastEventOn);
    }
}
