package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Pack;
import health.fulfilment.rules.pack.Parameter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which value counts where several limit the same thing: federal law, the state's, the practice's own rules. Merged by the very functions that judge a case,
 * so that what is shown of the law and what is decided under it cannot differ.
 */
public final class Limits {

    private final Map<Fact, Boolean> deciding = new HashMap<>();

    private Limits(Law law) {
        add(Strictest.number(law.federal(Parameter.MAX_REFILLS), law.state(Parameter.MAX_REFILLS)));
        add(Retention.of(law, law.on()));
        if (law.federal(Parameter.VALIDITY).time() != null) {
            Validity validity = Validity.of(law, law.on());
            add(validity.first());
            add(validity.refills());
        }
        Fact refillsToo = law.special(Parameter.REFILLS_VALIDITY);
        if (refillsToo != null) {
            deciding.putIfAbsent(refillsToo, false);
        }
    }

    /** What binds, that day, a patient in that state. */
    public static Limits of(Edition edition, Pack state, LocalDate on) {
        return new Limits(new Law(on, edition.federal(), state, edition.policy()));
    }

    /** Whether this value decides beside the others, or null if no other limits the same thing. */
    public @Nullable Boolean binds(Fact fact) {
        return deciding.get(fact);
    }

    /** A law may decide one question and not another: the first fill's last day, but not the refills'. */
    private void add(Strictest limit) {
        deciding.merge(limit.deciding(), limit.deciding().established(), Boolean::logicalOr);
        deciding.merge(limit.other(), false, Boolean::logicalOr);
    }

    private void add(Retention retention) {
        retention.basis().forEach(fact -> deciding.put(fact, false));
        if (retention.until() != null) {
            deciding.put(retention.basis().getFirst(), true);
        }
    }
}
