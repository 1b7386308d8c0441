package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Outcome;
import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one rule decided, before anything is spelled out: evaluating a million orders to count refusals formats no text.
 */
final class Judgement {

    private final String rule;
    private final Outcome outcome;
    private final @Nullable String code;
    private final List<Fact> basis;
    private final Object[] inputs;
    private final Supplier<String> sentence;

    private Judgement(Because because, Outcome outcome, @Nullable String code, Supplier<String> sentence) {
        this.rule = because.rule;
        this.outcome = outcome;
        this.code = code;
        this.basis = because.basis;
        this.inputs = because.inputs;
        this.sentence = sentence;
    }

    /** @param basis the values of the law relied on, the deciding one first */
    static Because of(String rule, Fact... basis) {
        return of(rule, List.of(basis));
    }

    static Because of(String rule, List<Fact> basis) {
        return new Because(rule, basis);
    }

    Outcome outcome() {
        return outcome;
    }

    String rule() {
        return rule;
    }

    @Nullable
    String code() {
        return code;
    }

    /** Spelled out, with the version of the pack whose value decided. */
    Finding finding(Edition edition) {
        Fact deciding = basis.getFirst();
        List<String> citations = new ArrayList<>();
        for (Fact fact : basis) {
            for (String citation : fact.citations()) {
                if (!citations.contains(citation)) {
                    citations.add(citation);
                }
            }
        }
        SortedMap<String, String> named = new TreeMap<>();
        for (int i = 0; i < inputs.length; i += 2) {
            named.put((String) inputs[i], String.valueOf(inputs[i + 1]));
        }
        if (deciding.basis().equals(Fact.OPERATOR)) {
            named.put("treatedAsRequired", deciding.value().text());
        }
        return new Finding(
                rule,
                outcome,
                code,
                deciding.jurisdiction().code(),
                sentence.get(),
                citations,
                named,
                deciding.confidence().word(),
                edition.packVersion(deciding.jurisdiction().code()));
    }

    /** A rule with its reasons, not yet decided. */
    static final class Because {

        private static final Object[] NOTHING = {};

        private final String rule;
        private final List<Fact> basis;
        private Object[] inputs = NOTHING;

        private Because(String rule, List<Fact> basis) {
            this.rule = rule;
            this.basis = basis;
        }

        /** @param namesAndValues the facts of the case that were used, never personal data */
        Because given(Object... namesAndValues) {
            inputs = namesAndValues;
            return this;
        }

        Judgement met(Supplier<String> sentence) {
            return new Judgement(this, Outcome.MET, null, sentence);
        }

        Judgement refused(String code, Supplier<String> sentence) {
            return new Judgement(this, Outcome.REFUSED, code, sentence);
        }

        Judgement warned(String code, Supplier<String> sentence) {
            return new Judgement(this, Outcome.WARNING, code, sentence);
        }

        Judgement notApplicable(Supplier<String> sentence) {
            return new Judgement(this, Outcome.NOT_APPLICABLE, null, sentence);
        }

        /** Says which value is not known well enough, or cannot be judged, and where it was looked for. */
        Judgement notEstablished(Fact unknown) {
            return notEstablished(unknown, () -> "");
        }

        /** @param also what was decided all the same, as a sentence, or nothing */
        Judgement notEstablished(Fact unknown, Supplier<String> also) {
            return new Judgement(this, Outcome.NOT_ESTABLISHED, null, () -> {
                String more = also.get();
                return unknown.jurisdiction().name() + ": "
                        + unknown.parameter().meaning() + " is not established ("
                        + why(unknown) + "); nothing was permitted or refused on it."
                        + (more.isEmpty() ? "" : " " + more);
            });
        }

        private static String why(Fact unknown) {
            String text = unknown.value().text();
            String found =
                    text.equals(Value.NOT_ESTABLISHED) ? "no value found" : "'" + text + "' found " + flaw(unknown);
            return found + ", source " + unknown.source();
        }

        private static String flaw(Fact unknown) {
            return unknown.established()
                    ? "and not for a program to judge"
                    : unknown.citations().isEmpty() ? "without citation" : "with low confidence";
        }
    }
}
