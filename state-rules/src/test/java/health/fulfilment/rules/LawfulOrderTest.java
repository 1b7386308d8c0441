package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An order with nothing wrong passes in every state, except that two states want to see the patient first. */
class LawfulOrderTest {

    private static final Rulebook RULEBOOK = RulePacks.shipped();
    private static final Set<String> IN_PERSON_STATES = Set.of("GA", "PA");

    static Set<State> states() {
        return RULEBOOK.jurisdictions();
    }

    @ParameterizedTest
    @MethodSource("states")
    void an_order_with_nothing_wrong_is_refused_only_where_the_state_wants_an_in_person_evaluation(State state) {
        List<Finding> findings = RULEBOOK.findings(ordinary(state).prescribing(CaseFile.Given.NOTHING));

        assertThat(findings)
                .filteredOn(f -> f.outcome() == Outcome.REFUSED)
                .extracting(Finding::code)
                .isEqualTo(
                        IN_PERSON_STATES.contains(state.code()) ? List.of("IN_PERSON_EVALUATION_REQUIRED") : List.of());
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_licensed_pharmacy_elsewhere_may_dispense_and_fill(State state) {
        assertThat(Rulebook.refuses(RULEBOOK.findings(ordinary(state).pharmacy(CaseFile.Given.NOTHING))))
                .isFalse();
        assertThat(Rulebook.refuses(RULEBOOK.findings(ordinary(state).fill(CaseFile.Given.NOTHING))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("states")
    void every_refusal_and_every_rule_met_cites_its_law_and_says_so_in_one_plain_sentence(State state) {
        assertThat(RULEBOOK.findings(ordinary(state).prescribing(CaseFile.Given.NOTHING)))
                .filteredOn(f -> f.outcome() == Outcome.REFUSED || f.outcome() == Outcome.MET)
                .allSatisfy(f -> {
                    assertThat(f.citations()).as(f.rule()).isNotEmpty();
                    assertThat(f.sentence())
                            .endsWith(".")
                            .doesNotContain("null")
                            .doesNotContain("not-established");
                    assertThat(Objects.requireNonNull(f.confidence())).isNotEqualTo("low");
                });
    }

    private static Ordinary ordinary(State state) {
        return new Ordinary(state.code(), ZoneId.of("America/New_York"));
    }
}
