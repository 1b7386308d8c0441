package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.Element;
import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What must stand on a prescription. */
final class ElementRules {

    private static final Map<String, Element> BY_WORD = new TreeMap<>();

    static {
        for (Element element : Element.values()) {
            BY_WORD.put(element.name().toLowerCase(Locale.ROOT).replace('_', '-'), element);
        }
    }

    private ElementRules() {}

    static Judgement contents(PrescribingCase c, Law law) {
        Fact asked = law.federal(Parameter.ELEMENTS);
        var because = Judgement.of("prescription-contents", asked);
        if (!asked.established()) {
            return because.notEstablished(asked);
        }
        List<String> missing = missing(c, asked.codes());
        return missing.isEmpty()
                ? because.given("asked", asked.codes().size())
                        .met(() -> "The prescription carries all "
                                + asked.codes().size() + " things that stand on it before it is signed.")
                : because.given("asked", asked.codes().size(), "missing", String.join(", ", missing))
                        .refused(
                                "RX_INCOMPLETE",
                                () -> "The prescription lacks: "
                                        + String.join(", ", missing).replace('-', ' ') + ".");
    }

    private static List<String> missing(PrescribingCase c, List<String> asked) {
        if (c.elements().size() == Element.values().length) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        for (String word : asked) {
            if (!c.elements().contains(BY_WORD.get(word))) {
                missing.add(word);
            }
        }
        return missing;
    }

    /** The law speaks to the pharmacy that compounds; that the prescription itself says why is the practice's rule. */
    static Judgement compoundingReason(PrescribingCase c, Law law) {
        Fact policy = law.policy(Parameter.COMPOUNDING_REASON);
        var because = Judgement.of("compounding-reason", policy)
                .given("compounded", c.compounded(), "reason", c.compoundingReason());
        if (!c.compounded()) {
            return because.notApplicable(() -> "Nothing is compounded for this prescription.");
        }
        if (!policy.established()) {
            return because.notEstablished(policy);
        }
        if (policy.no()) {
            return because.notApplicable(() -> "The practice asks no reason for compounding.");
        }
        return c.compoundingReason()
                ? because.met(() -> "The prescription says why no commercial product serves this patient.")
                : because.refused(
                        "COPY_NO_JUSTIFICATION",
                        () -> "The prescription is for a compounded product and does not say why no commercial product"
                                + " serves this patient.");
    }
}
