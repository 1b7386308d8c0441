package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever a state says or does not say, nothing passes that federal law forbids. Thousands of questions by chance. */
class FederalFloorTest {

    private static final int QUESTIONS = 5_000;
    private static final LocalDate FLEXIBILITY_ENDED = LocalDate.of(2027, 1, 1);

    private final Rulebook rulebook = RulePacks.shipped();
    private final List<State> states = List.copyOf(rulebook.jurisdictions());
    private final ChanceOrders chance = new ChanceOrders(829);

    @Test
    void no_order_passes_that_federal_law_forbids() {
        passing(chance::orderOf, order -> {
            assertThat(order.refills()).as("21 CFR 1306.22(a)").isLessThanOrEqualTo(5);
            assertThat(seen(order)
                            || order.setting() != null
                            || covered(order)
                            || order.on().isBefore(FLEXIBILITY_ENDED))
                    .as("21 U.S.C. 829(e), 802(54), 21 CFR 1307.41(c): %s", order)
                    .isTrue();
            assertThat(order.elements()).as("21 CFR 1306.05(a)").containsExactly(Element.values());
            assertThat(order.credentials())
                    .as("21 CFR 1301.12")
                    .anyMatch(c -> good(c, Credential.Kind.DEA_REGISTRATION, order.patientState(), order)
                            && c.schedules().contains(order.schedule()));
            assertThat(order.credentials())
                    .as("21 CFR 1306.03(a)")
                    .anyMatch(c -> good(c, Credential.Kind.STATE_LICENCE, order.patientState(), order));
        });
    }

    @Test
    void no_pharmacy_passes_that_federal_law_forbids() {
        passing(
                chance::pharmacyOf,
                pharmacy -> assertThat(pharmacy.credentials())
                        .as("21 CFR 1306.06")
                        .anyMatch(c -> good(c, Credential.Kind.STATE_LICENCE, pharmacy.pharmacyState(), pharmacy))
                        .anyMatch(c -> good(c, Credential.Kind.DEA_REGISTRATION, pharmacy.pharmacyState(), pharmacy)
                                && c.schedules().contains(pharmacy.schedule())));
    }

    @Test
    void no_pharmacist_passes_that_federal_law_forbids() {
        passing(
                chance::pharmacistOf,
                pharmacist -> assertThat(pharmacist.credentials())
                        .as("21 CFR 1306.06")
                        .anyMatch(c -> good(c, Credential.Kind.STATE_LICENCE, pharmacist.pharmacyState(), pharmacist)));
    }

    @Test
    void no_fill_passes_that_federal_law_forbids() {
        passing(chance::fillOf, fill -> {
            assertThat(fill.fillOn())
                    .as("21 CFR 1306.22(a)")
                    .isBetween(fill.issuedOn(), fill.issuedOn().plusMonths(6));
            int refills = Math.min(5, fill.refillsAuthorised());
            assertThat(fill.fillsSoFar() <= refills || wholeFillsAfter(fill) <= 1 + refills)
                    .as("21 CFR 1306.22(a), counting the parts of one fill once: %s", fill)
                    .isTrue();
            assertThat(fill.quantityDispensed().add(fill.quantity()))
                    .as("21 CFR 1306.23")
                    .isLessThanOrEqualTo(fill.quantityPrescribed());
        });
    }

    @Test
    void no_record_may_be_erased_that_federal_law_wants_kept() {
        passing(
                chance::retentionOf,
                records -> assertThat(records.on())
                        .as("21 CFR 1304.04(a), 45 CFR 164.316(b)")
                        .isAfter(records.lastEventOn().plusYears(2))
                        .isAfter(records.lastEventOn().plusYears(6)));
    }

    /** No federal rule was found on these; whatever the state, or the practice of itself, says then stands alone. */
    @Test
    void where_federal_law_is_silent_every_refusal_is_the_states_or_the_practices_own() {
        for (int i = 0; i < QUESTIONS; i++) {
            State state = states.get(i % states.size());
            for (Question question : List.of(
                    chance.dispensingOf(state),
                    chance.handOverOf(state),
                    chance.reportOf(state),
                    chance.zeroReportOf(state))) {
                assertThat(rulebook.findings(question))
                        .filteredOn(f -> f.outcome() == Outcome.REFUSED || f.outcome() == Outcome.WARNING)
                        .allMatch(f -> f.jurisdiction().equals(state.code())
                                || f.jurisdiction().equals("policy"));
            }
        }
    }

    @Test
    void no_state_lengthens_the_federal_six_months() {
        for (State state : states) {
            LocalDate day = LocalDate.of(2026, 1, 1);
            for (int i = 0; i < 800; i++, day = day.plusDays(1)) {
                LocalDate last = rulebook.lastFillOn(state, Schedule.IIIN, day);
                assertThat(last).isBetween(day, day.plusMonths(6));
                assertThat(rulebook.firstFillBy(state, Schedule.IIIN, day)).isBetween(day, last);
            }
        }
    }

    private <Q extends Question> void passing(Function<State, Q> made, Consumer<Q> holds) {
        int passed = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Q question = made.apply(states.get(i % states.size()));
            if (!Rulebook.refuses(rulebook.findings(question))) {
                passed++;
                holds.accept(question);
            }
        }
        assertThat(passed).as("the questions are not all hopeless").isGreaterThan(QUESTIONS / 100);
    }

    private static int wholeFillsAfter(FillCase fill) {
        return fill.quantityDispensed()
                .add(fill.quantity())
                .divide(fill.quantityPerFill(), 0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static boolean seen(PrescribingCase order) {
        InPersonVisit visit = order.inPersonVisit();
        return order.modality() == Modality.IN_PERSON
                || (visit != null && !visit.on().isAfter(order.on()));
    }

    private static boolean covered(PrescribingCase order) {
        CoveringRequest request = order.covering();
        return request != null
                && !request.requestedOn().isAfter(order.on())
                && !request.evaluatedOn().isBefore(order.on().minusMonths(24));
    }

    private static boolean good(Credential credential, Credential.Kind kind, State where, Question question) {
        LocalDate to = credential.to();
        return credential.kind() == kind
                && credential.state().equals(where)
                && (credential.standing() == Credential.Standing.ACTIVE
                        || credential.standing() == Credential.Standing.RESTRICTED)
                && !question.on().isBefore(credential.from())
                && (to == null || !question.on().isAfter(to));
    }
}
