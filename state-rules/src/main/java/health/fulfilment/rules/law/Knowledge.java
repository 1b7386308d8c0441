package health.fulfilment.rules.law;

import health.fulfilment.rules.pack.Confidence;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Pack;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How well one jurisdiction's law of a day is known: values in force by confidence.
 *
 * @param notEstablished how many of all of them nothing may be concluded from: not found, of low confidence or without a
 *     citation
 */
public record Knowledge(long high, long medium, long low, long notEstablished) {

    public static Knowledge of(Pack pack, LocalDate on) {
        List<Fact> facts = pack.facts().keySet().stream()
                .map(parameter -> pack.find(on, parameter))
                .filter(Objects::nonNull)
                .toList();
        return new Knowledge(
                count(facts, Confidence.HIGH),
                count(facts, Confidence.MEDIUM),
                count(facts, Confidence.LOW),
                facts.stream().filter(fact -> !fact.established()).count());
    }

    private static long count(List<Fact> facts, Confidence confidence) {
        return facts.stream().filter(fact -> fact.confidence() == confidence).count();
    }
}
