package health.fulfilment.api.whatif;

import health.fulfilment.core.shared.Judged;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Outcome;
import health.fulfilment.rules.PharmacyCase;
import health.fulfilment.rules.Question;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What another rulebook says of one recorded decision. Spells out only what differs: most of a million decisions do not.
 *
 * @param refusedBefore whether the decision was a refusal
 * @param refusedAfter whether the other rulebook refuses it
 * @param differences rules whose outcome or code differs
 */
record Comparison(boolean refusedBefore, boolean refusedAfter, List<Difference> differences) {

    /**
     * @param before what the rule said then, absent if it was not asked
     * @param after what it says in the other rulebook, absent if it is not asked there
     */
    record Difference(
            String rule, @Nullable Finding before, @Nullable Finding after) {}

    /** @throws NullPointerException if the event does not hold what was asked */
    static Comparison of(Judged event, Rulebook other) {
        List<Question> asked = Objects.requireNonNull(event.asked());
        List<Finding> before = Objects.requireNonNullElse(event.findings(), List.of());
        List<List<Verdict>> after = new ArrayList<>(asked.size());
        for (Question question : asked) {
            after.add(other.judge(question));
        }
        boolean refusedBefore = event.refused();
        // where no rule was asked, none had a part in it: what was received was not what was signed
        boolean refusedAfter = asked.isEmpty() ? refusedBefore : refuses(asked, after);
        return same(before, after)
                ? new Comparison(refusedBefore, refusedAfter, List.of())
                : new Comparison(refusedBefore, refusedAfter, differences(before, after));
    }

    boolean decisionChanges() {
        return refusedBefore != refusedAfter;
    }

    /** Of several pharmacies, one that is eligible suffices; of everything else, each question must be met. */
    private static boolean refuses(List<Question> asked, List<List<Verdict>> after) {
        boolean pharmacies = asked.stream().allMatch(PharmacyCase.class::isInstance);
        return pharmacies
                ? after.stream().allMatch(Comparison::anyRefused)
                : after.stream().anyMatch(Comparison::anyRefused);
    }

    private static boolean anyRefused(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() == Outcome.REFUSED) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(List<Finding> before, List<List<Verdict>> after) {
        int i = 0;
        for (List<Verdict> verdicts : after) {
            for (Verdict verdict : verdicts) {
                if (i >= before.size() || !same(before.get(i), verdict)) {
                    return false;
                }
                i++;
            }
        }
        return i == before.size();
    }

    private static boolean same(Finding before, Verdict after) {
        return before.outcome() == after.outcome()
                && before.rule().equals(after.rule())
                && Objects.equals(before.code(), after.code());
    }

    private static List<Difference> differences(List<Finding> before, List<List<Verdict>> after) {
        Map<String, Deque<Finding>> unmatched = new LinkedHashMap<>();
        before.forEach(finding -> unmatched
                .computeIfAbsent(finding.rule(), rule -> new ArrayDeque<>())
                .add(finding));
        List<Difference> differences = new ArrayList<>();
        for (List<Verdict> verdicts : after) {
            for (Verdict verdict : verdicts) {
                Deque<Finding> waiting = unmatched.get(verdict.rule());
                Finding said = waiting == null ? null : waiting.poll();
                if (said == null || !same(said, verdict)) {
                    differences.add(new Difference(verdict.rule(), said, verdict.finding()));
                }
            }
        }
        unmatched
                .values()
                .forEach(rest -> rest.forEach(said -> differences.add(new Difference(said.rule(), said, null))));
        return differences;
    }
}
