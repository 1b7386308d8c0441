package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a state says or does not say, nothing passes that federal law forbids. Thousands of orders by chance. */
class FederalFloorTest {

    private static final int ORDERS = 5_000;

    private final Rulebook rulebook = RulePacks.shipped();
    private final List<State> states = List.copyOf(rulebook.jurisdictions());
    private final ChanceOrders chance = new ChanceOrders(829);

    @Test
    void no_order_passes_that_federal_law_forbids() {
        int passed = 0;
        for (int i = 0; i < ORDERS; i++) {
            PrescribingCase order = chance.orderOf(states.get(i % states.size()));
            if (!Rulebook.refuses(rulebook.findings(order))) {
                passed++;
                assertThat(order.refills()).as("21 CFR 1306.22(a)").isLessThanOrEqualTo(5);
                assertThat(seen(order) || order.on().isBefore(LocalDate.of(2027, 1, 1)))
                        .as("21 U.S.C. 829(e), 21 CFR 1307.41(c): %s", order)
                        .isTrue();
                assertThat(order.credentials())
                        .as("21 CFR 1301.12")
                        .anyMatch(c -> good(c, Credential.Kind.DEA_REGISTRATION, order)
                                && c.schedules().contains(order.schedule()));
                assertThat(order.credentials())
                        .as("21 CFR 1306.03(a)")
                        .anyMatch(c -> good(c, Credential.Kind.STATE_LICENCE, order));
            }
        }
        assertThat(passed).as("the orders are not all hopeless").isGreaterThan(ORDERS / 100);
    }

    @Test
    void no_fill_passes_that_federal_law_forbids() {
        int passed = 0;
        for (int i = 0; i < ORDERS; i++) {
            FillCase fill = chance.fillOf(states.get(i % states.size()));
            if (!Rulebook.refuses(rulebook.findings(fill))) {
                passed++;
                assertThat(fill.fillOn())
                        .as("21 CFR 1306.22(a)")
                        .isBetween(fill.issuedOn(), fill.issuedOn().plusMonths(6));
                assertThat(fill.fillsSoFar()).isLessThanOrEqualTo(Math.min(5, fill.refillsAuthorised()));
                assertThat(fill.quantityDispensed().add(fill.quantity()))
                        .as("21 CFR 1306.23")
                        .isLessThanOrEqualTo(fill.quantityPrescribed());
            }
        }
        assertThat(passed).as("the fills are not all hopeless").isGreaterThan(ORDERS / 100);
    }

    @Test
    void the_same_question_has_the_same_answer() {
        for (int i = 0; i < 200; i++) {
            PrescribingCase order = chance.orderOf(states.get(i % states.size()));
            assertThat(rulebook.findings(order)).isEqualTo(rulebook.findings(order));
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

    private static boolean seen(PrescribingCase order) {
        InPersonVisit visit = order.inPersonVisit();
        return order.modality() == Modality.IN_PERSON
                || (visit != null && !visit.on().isAfter(order.on()));
    }

    private static boolean good(Credential credential, Credential.Kind kind, PrescribingCase order) {
        LocalDate to = credential.to();
        return credential.kind() == kind
                && credential.state().equals(order.patientState())
                && (credential.standing() == Credential.Standing.ACTIVE
                        || credential.standing() == Credential.Standing.RESTRICTED)
                && !order.on().isBefore(credential.from())
                && (to == null || !order.on().isAfter(to));
    }
}
