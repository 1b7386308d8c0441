package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.SampleOrder.FL;
import static health.fulfilment.core.prescription.SampleOrder.FLOW;
import static health.fulfilment.core.prescription.SampleOrder.LICENCE;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACIST;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.PRESCRIBER;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.OrderCommand.LicenceFacts.Licensed;
import health.fulfilment.core.prescription.OrderCommand.ReconsiderLicences;
import health.fulfilment.core.prescription.OrderEvent.OrderRefusalReason;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.Credential.Standing;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which orders wait for which licences. */
class LicenceHoldsTest {

    private static final State TX = new State("TX");
    private static final LicenceId AT_HOME = LicenceId.of(LicensureId.of(PHARMACY.value(), TX), 1);
    private static final LicenceId ANOTHER_AT_HOME = LicenceId.of(LicensureId.of(PHARMACY.value(), TX), 3);
    private static final LicenceId PERMIT = LicenceId.of(LicensureId.of(PHARMACY.value(), FL), 1);

    @ParameterizedTest
    @CsvSource({
        "SUSPENDED, LICENCE_SUSPENDED",
        "REVOKED, LICENCE_REVOKED",
        "EXPIRED, LICENCE_EXPIRED",
        "RESTRICTED, LICENCE_RESTRICTED"
    })
    void an_order_waits_for_its_pharmacy_s_licence_and_says_why(Standing standing, Hold.Reason reason) {
        OrderStory held = OrderStory.accepted().then(pharmacy(standing));

        assertThat(held.state().handling().holds()).containsExactly(new Hold(AT_HOME.value(), reason, MONDAY, null));
        assertThat(held.state().decide(SampleOrder.startFill(SHOP)).refusal()).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("ORDER_ON_HOLD");
            assertThat(refusal.sentence())
                    .contains(reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        });
    }

    @Test
    void it_goes_on_once_the_licence_stands_again() {
        OrderStory held = OrderStory.accepted().then(pharmacy(Standing.SUSPENDED));
        OrderStory again = held.then(pharmacy(Standing.ACTIVE));
        assertThat(again.state().handling().holds()).isEmpty();
        assertThat(again.then(SampleOrder.startFill(SHOP)).state().fills()).hasSize(1);
    }

    @Test
    void asked_again_nothing_is_held_or_lifted_twice() {
        OrderStory held = OrderStory.accepted().then(pharmacy(Standing.SUSPENDED));
        assertThat(held.state().decide(pharmacy(Standing.SUSPENDED)).events()).isEmpty();
        assertThat(OrderStory.accepted()
                        .state()
                        .decide(pharmacy(Standing.ACTIVE))
                        .events())
                .isEmpty();
    }

    @Test
    void a_suspension_that_becomes_a_revocation_is_another_reason() {
        OrderStory held = OrderStory.accepted().then(pharmacy(Standing.SUSPENDED));
        assertThat(names(held, pharmacy(Standing.REVOKED))).containsExactly("order-hold-lifted", "order-held");
    }

    @Test
    void each_licence_is_waited_for_by_itself() {
        Licensed permit = new Licensed(PERMIT, SampleOrder.credential(Kind.NONRESIDENT_PERMIT, "FL", Standing.EXPIRED));
        OrderStory both =
                OrderStory.accepted().then(SampleOrder.reconsider(FLOW, MONDAY, home(Standing.SUSPENDED), permit));
        assertThat(both.state().handling().holds())
                .extracting(Hold::key)
                .containsExactly(AT_HOME.value(), PERMIT.value());

        OrderStory one = both.then(SampleOrder.reconsider(FLOW, MONDAY, permit));
        assertThat(one.state().handling().holds()).extracting(Hold::key).containsExactly(PERMIT.value());
        assertThat(one.state().decide(SampleOrder.startFill(SHOP)).refusal().code())
                .isEqualTo("ORDER_ON_HOLD");
    }

    @Test
    void where_another_licence_of_the_kind_suffices_nothing_waits_until_that_one_falls_too() {
        Licensed spare = new Licensed(ANOTHER_AT_HOME, active());
        Licensed spareGone =
                new Licensed(ANOTHER_AT_HOME, SampleOrder.credential(Kind.STATE_LICENCE, "TX", Standing.SUSPENDED));
        ReconsiderLicences one = SampleOrder.reconsider(FLOW, MONDAY, home(Standing.SUSPENDED), spare);
        ReconsiderLicences none = SampleOrder.reconsider(FLOW, MONDAY, home(Standing.SUSPENDED), spareGone);

        assertThat(names(OrderStory.accepted(), one)).isEmpty();
        OrderStory held = OrderStory.accepted().then(none);
        assertThat(held.state().handling().holds()).hasSize(2);
        assertThat(held.then(one).state().handling().holds()).isEmpty();
    }

    @Test
    void what_the_rules_only_warn_of_keeps_nothing_waiting() {
        assertThat(names(OrderStory.accepted(), prescriber(Standing.UNVERIFIED)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED, LICENCE_SUSPENDED", "REVOKED, LICENCE_REVOKED", "EXPIRED, LICENCE_EXPIRED"})
    void an_order_waits_for_its_prescriber_s_licence_too(Standing standing, Hold.Reason reason) {
        assertThat(OrderStory.accepted()
                        .then(prescriber(standing))
                        .state()
                        .handling()
                        .holds())
                .extracting(Hold::reason)
                .containsExactly(reason);
    }

    @Test
    void a_licence_that_no_gate_asks_for_keeps_nothing_waiting() {
        LicenceId pharmacist = LicenceId.of(LicensureId.of(PHARMACIST.value(), FL), 1);
        Licensed suspended =
                new Licensed(pharmacist, SampleOrder.credential(Kind.STATE_LICENCE, "FL", Standing.SUSPENDED));
        assertThat(names(OrderStory.accepted(), SampleOrder.reconsider(FLOW, MONDAY, suspended)))
                .isEmpty();
    }

    @Test
    void an_order_of_which_nothing_is_left_waits_for_nothing() {
        assertThat(names(OrderStory.delivered(), pharmacy(Standing.SUSPENDED)))
                .as("a refill is left")
                .containsExactly("order-held");
        assertThat(names(
                        OrderStory.delivered(),
                        SampleOrder.reconsider(FLOW, MONDAY.plus(Duration.ofDays(400)), home(Standing.SUSPENDED))))
                .as("too late to be filled")
                .isEmpty();
        assertThat(names(
                        OrderStory.dispensed(),
                        SampleOrder.reconsider(FLOW, MONDAY.plus(Duration.ofDays(400)), home(Standing.SUSPENDED))))
                .as("too late to be filled, but not handed over yet")
                .containsExactly("order-held");
    }

    @Test
    void what_it_waited_for_at_one_pharmacy_does_not_keep_it_from_the_next() {
        OrderStory held = OrderStory.routed().then(pharmacy(Standing.SUSPENDED));
        OrderStory declined = held.then(SampleOrder.refuse(SHOP, OrderRefusalReason.CAPACITY));
        assertThat(declined.state().handling().holds()).isEmpty();
        assertThat(held.then(SampleOrder.withdraw(FLOW)).state().handling().holds())
                .isEmpty();

        OrderStory byPrescriber = OrderStory.routed().then(prescriber(Standing.SUSPENDED));
        assertThat(byPrescriber
                        .then(SampleOrder.withdraw(FLOW))
                        .state()
                        .handling()
                        .holds())
                .extracting(Hold::key)
                .containsExactly(LICENCE.value());
    }

    @Test
    void a_pharmacist_s_own_hold_is_left_alone() {
        OrderStory held = OrderStory.held().then(pharmacy(Standing.SUSPENDED)).then(pharmacy(Standing.ACTIVE));
        assertThat(held.state().handling().holds()).extracting(Hold::key).containsExactly(Hold.PHARMACY);
    }

    private static ReconsiderLicences pharmacy(Standing standing) {
        return SampleOrder.reconsider(FLOW, MONDAY, home(standing));
    }

    private static ReconsiderLicences prescriber(Standing standing) {
        assertThat(LICENCE.licensure()).isEqualTo(LicensureId.of(PRESCRIBER.value(), FL));
        return SampleOrder.reconsider(
                FLOW, MONDAY, new Licensed(LICENCE, SampleOrder.credential(Kind.STATE_LICENCE, "FL", standing)));
    }

    /** A restriction leaves Schedule V. */
    private static Licensed home(Standing standing) {
        return new Licensed(
                AT_HOME,
                new Credential(
                        Kind.STATE_LICENCE,
                        TX,
                        "N-1",
                        Set.of(standing == Standing.RESTRICTED ? Schedule.V : Schedule.IIIN),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2028, 1, 1),
                        standing));
    }

    private static Credential active() {
        return SampleOrder.credential(Kind.STATE_LICENCE, "TX", Standing.ACTIVE);
    }

    private static List<String> names(OrderStory story, PrescriptionCommand command) {
        return story.state().decide(command).events().stream()
                .map(event -> Event.nameOf(event.getClass()))
                .toList();
    }
}
