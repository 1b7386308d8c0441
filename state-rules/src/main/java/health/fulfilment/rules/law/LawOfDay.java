package health.fulfilment.rules.law;

import health.fulfilment.rules.evaluation.Limits;
import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Jurisdiction;
import health.fulfilment.rules.pack.Pack;
import health.fulfilment.rules.pack.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything in force in one jurisdiction on one day. A state's is its own law, the federal law and the practice's rules,
 * since all three bind there; {@code US} and {@code policy} stand alone.
 *
 * @param provisions what is in force, in the order of the parameters, the state's own value first
 * @param gaps what the packs hold for other days only
 */
public record LawOfDay(Jurisdiction jurisdiction, LocalDate on, List<Provision> provisions, List<Gap> gaps) {

    public LawOfDay {
        provisions = List.copyOf(provisions);
        gaps = List.copyOf(gaps);
    }

    /**
     * @param code {@code US}, {@code policy} or a state's two letters
     * @return null if there is no pack of it
     */
    public static @Nullable LawOfDay of(Edition edition, String code, LocalDate on) {
        Pack asked = edition.of(code);
        if (asked == null) {
            return null;
        }
        boolean state = asked.jurisdiction().isState();
        List<Pack> packs = state ? List.of(asked, edition.federal(), edition.policy()) : List.of(asked);
        Limits limits = state ? Limits.of(edition, asked, on) : null;
        List<Provision> provisions = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            for (Pack pack : packs) {
                Fact fact = pack.find(on, parameter);
                if (fact != null) {
                    provisions.add(new Provision(fact, limits == null ? null : limits.binds(fact)));
                } else if (pack.facts().containsKey(parameter)) {
                    gaps.add(Gap.of(pack, parameter, on));
                }
            }
        }
        return new LawOfDay(asked.jurisdiction(), on, provisions, gaps);
    }
}
