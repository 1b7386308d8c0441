package health.fulfilment.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Pack;
import health.fulfilment.rules.pack.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is in force on a day, which of two limits counts, and what changes from one day to another. */
class LawOfDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Rulebook rulebook = RulePacks.shipped();
    private final Edition edition = rulebook.edition();

    @Test
    void a_state_shows_everything_that_the_three_packs_hold() {
        for (Pack state : edition.states().values()) {
            LawOfDay law = law(state.jurisdiction().code(), DAY);
            int held = state.facts().size()
                    + edition.federal().facts().size()
                    + edition.policy().facts().size();
            assertThat(law.provisions().size() + law.gaps().size()).isEqualTo(held);
            assertThat(law.provisions())
                    .allSatisfy(provision ->
                            assertThat(provision.fact().inForceOn(DAY)).isTrue());
        }
    }

    @Test
    void federal_law_and_the_practices_rules_stand_alone() {
        assertThat(law("US", DAY).provisions()).allSatisfy(p -> {
            assertThat(p.fact().jurisdiction().isFederal()).isTrue();
            assertThat(p.binding()).isNull();
        });
        assertThat(law("policy", DAY).provisions())
                .allSatisfy(p -> assertThat(p.fact().jurisdiction().isPolicy()).isTrue());
        assertThat(LawOfDay.of(edition, "OR", DAY)).isNull();
        assertThat(LawOfDay.of(edition, "no such", DAY)).isNull();
    }

    @Test
    void of_two_limits_at_most_one_binds_and_never_one_that_is_not_established() {
        for (State state : rulebook.jurisdictions()) {
            Map<Parameter, List<Provision>> limits = law(state.code(), DAY).provisions().stream()
                    .filter(p -> p.binding() != null)
                    .collect(Collectors.groupingBy(p -> p.fact().parameter()));
            for (List<Parameter> one : List.of(
                    List.of(Parameter.MAX_REFILLS), List.of(Parameter.RETENTION, Parameter.PRACTICE_RETENTION))) {
                List<Provision> rivals = one.stream()
                        .flatMap(parameter -> limits.get(parameter).stream())
                        .toList();
                assertThat(rivals).as(state + " " + one).hasSizeGreaterThan(1);
                assertThat(rivals.stream().filter(LawOfDayTest::binds))
                        .as(state + " " + one)
                        .hasSize(1);
            }
            limits.values()
                    .forEach(of -> of.stream()
                            .filter(LawOfDayTest::binds)
                            .forEach(p -> assertThat(p.fact().established()).isTrue()));
        }
    }

    @Test
    void the_retention_that_binds_is_the_one_by_which_records_are_kept() {
        for (State state : rulebook.jurisdictions()) {
            assertThat(law(state.code(), DAY).provisions())
                    .filteredOn(LawOfDayTest::binds)
                    .filteredOn(p -> p.fact().parameter().section().equals("records"))
                    .singleElement()
                    .satisfies(p -> assertThat(
                                    Objects.requireNonNull(p.fact().time()).after(DAY))
                            .as(state.code())
                            .isEqualTo(rulebook.retainUntil(state, DAY)));
        }
        assertThat(binding("AZ", "records")).isEqualTo("AZ");
        assertThat(binding("NY", "records")).isEqualTo("policy");
    }

    @Test
    void of_equal_limits_the_federal_one_binds() {
        assertThat(binding("NY", "prescription.max-refills")).isEqualTo("US");
    }

    private String binding(String state, String key) {
        return law(state, DAY).provisions().stream()
                .filter(p -> binds(p) && p.fact().parameter().key().startsWith(key))
                .map(p -> p.fact().jurisdiction().code())
                .collect(Collectors.joining(","));
    }

    @Test
    void the_validity_that_binds_is_the_one_by_which_fills_are_judged() {
        for (State state : rulebook.jurisdictions()) {
            List<LocalDate> ends = law(state.code(), DAY).provisions().stream()
                    .filter(LawOfDayTest::binds)
                    .map(Provision::fact)
                    .filter(fact ->
                            fact.parameter() == Parameter.VALIDITY || fact.parameter() == Parameter.REFILLS_VALIDITY)
                    .map(fact -> Objects.requireNonNull(fact.time()).after(DAY))
                    .distinct()
                    .toList();
            LocalDate first = rulebook.firstFillBy(state, Schedule.IIIN, DAY);
            LocalDate last = rulebook.lastFillOn(state, Schedule.IIIN, DAY);
            assertThat(ends)
                    .as(state.code())
                    .containsExactlyInAnyOrderElementsOf(first.equals(last) ? List.of(first) : List.of(first, last));
        }
    }

    @Test
    void the_end_of_the_federal_telemedicine_rule_is_a_change_and_then_a_gap() {
        LawOfDay before = law("US", LocalDate.of(2026, 12, 31));
        LawOfDay after = law("US", LocalDate.of(2027, 1, 1));

        LawChanges changes = LawChanges.between(before, after);

        assertThat(changes.removed())
                .extracting(p -> p.fact().parameter())
                .containsExactly(Parameter.TELEMEDICINE_FLEXIBILITY);
        assertThat(changes.added()).isEmpty();
        assertThat(changes.changed()).isEmpty();
        assertThat(before.gaps()).isEmpty();
        assertThat(after.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.parameter()).isEqualTo(Parameter.TELEMEDICINE_FLEXIBILITY);
            assertThat(gap.endedOn()).isEqualTo("2026-12-31");
            assertThat(gap.beginsOn()).isNull();
        });
        assertThat(law("US", LocalDate.of(2020, 1, 1)).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.endedOn()).isNull();
            assertThat(gap.beginsOn()).isEqualTo("2023-05-11");
        });
    }

    @Test
    void changes_there_and_back_are_each_others_opposite() {
        for (State state : rulebook.jurisdictions()) {
            LawOfDay then = law(state.code(), LocalDate.of(2015, 1, 1));
            LawOfDay now = law(state.code(), DAY);
            LawChanges there = LawChanges.between(then, now);
            LawChanges back = LawChanges.between(now, then);
            assertThat(there.added()).as(state.code()).isNotEmpty().isEqualTo(back.removed());
            assertThat(there.removed()).isEqualTo(back.added());
            assertThat(there.changed()).hasSameSizeAs(back.changed());
            assertThat(LawChanges.between(now, now))
                    .isEqualTo(new LawChanges(now, now, List.of(), List.of(), List.of()));
        }
    }

    @Test
    void a_comparison_has_a_column_for_each_state_and_says_what_the_rules_are_told() {
        LawComparison comparison = LawComparison.of(edition, DAY, LawComparison.comparable(edition));

        assertThat(comparison.states()).hasSize(16);
        Map<Parameter, LawComparison.Row> rows =
                comparison.rows().stream().collect(Collectors.toMap(LawComparison.Row::parameter, Function.identity()));
        assertThat(rows).doesNotContainKeys(Parameter.TELEMEDICINE_FLEXIBILITY, Parameter.CONTRAINDICATIONS);
        edition.states()
                .forEach((state, pack) -> rows.forEach((parameter, row) -> {
                    Fact shown = row.values().get(state.code());
                    assertThat(shown).isEqualTo(pack.facts().containsKey(parameter) ? pack.on(DAY, parameter) : null);
                }));
        assertThat(rows.get(Parameter.MAX_REFILLS).values()).hasSize(16);
        assertThat(rows.get(Parameter.EXAMINATION_MAX_AGE).values()).hasSizeLessThan(16);
    }

    @Test
    void knowledge_counts_every_value_in_force_once() {
        edition.states().forEach((state, pack) -> {
            Knowledge knowledge = Knowledge.of(pack, DAY);
            long inForce = law(state.code(), DAY).provisions().stream()
                    .filter(p -> p.fact().jurisdiction().isState())
                    .count();
            assertThat(knowledge.high() + knowledge.medium() + knowledge.low()).isEqualTo(inForce);
            assertThat(knowledge.notEstablished()).isGreaterThanOrEqualTo(knowledge.low());
        });
    }

    private static boolean binds(Provision provision) {
        return Boolean.TRUE.equals(provision.binding());
    }

    private LawOfDay law(String code, LocalDate on) {
        return Objects.requireNonNull(LawOfDay.of(edition, code, on));
    }
}
