package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No rule can say anything of the shipped law that no example names: each rule with each outcome it can have. */
class CaseCoverageTest {

    private static final int ROUNDS = 300;

    private final Rulebook rulebook = RulePacks.shipped();

    @Test
    void every_rule_occurs_in_an_example_with_every_outcome_that_it_can_have() {
        assertThat(named()).containsAll(reachable());
    }

    private SortedSet<String> named() {
        SortedSet<String> named = new TreeSet<>();
        for (CaseFile file : CaseFile.all()) {
            for (CaseFile.Example example : file.cases()) {
                CaseFile.Expected expected = example.expect();
                if (expected != null) {
                    named.add(kind(file.question(example)) + " " + expected.rule() + " " + expected.outcome());
                }
            }
        }
        return named;
    }

    /** What the examples reach without naming it, and what chance reaches. */
    private SortedSet<String> reachable() {
        SortedSet<String> reached = new TreeSet<>();
        for (CaseFile file : CaseFile.all()) {
            file.cases().forEach(example -> add(reached, file.question(example)));
        }
        ChanceOrders chance = new ChanceOrders(1311);
        for (int i = 0; i < ROUNDS; i++) {
            for (State state : rulebook.jurisdictions()) {
                chance.eachOf(state).forEach(question -> add(reached, question));
            }
        }
        return reached;
    }

    private void add(SortedSet<String> reached, Question question) {
        rulebook.judge(question)
                .forEach(verdict -> reached.add(kind(question) + " " + verdict.rule() + " " + verdict.outcome()));
    }

    private static String kind(Question question) {
        return question.getClass().getSimpleName();
    }
}
