package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.PrescriptionFixture.expectRefusal;
import static health.fulfilment.core.axon.PrescriptionFixture.given;
import static health.fulfilment.core.axon.PrescriptionFixture.matching;
import static health.fulfilment.core.axon.PrescriptionFixture.refusal;
import static health.fulfilment.core.prescription.SampleOrder.COMPLIANCE;
import static health.fulfilment.core.prescription.SampleOrder.FLOW;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.OTHER_PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.Handling;
import health.fulfilment.core.prescription.Hold;
import health.fulfilment.core.prescription.OrderCommand.HoldOrder;
import health.fulfilment.core.prescription.OrderCommand.WithdrawOrder;
import health.fulfilment.core.prescription.OrderEvent.OrderTransferredIn;
import health.fulfilment.core.prescription.OrderEvent.OrderTransferredOut;
import health.fulfilment.core.prescription.OrderEvent.OrderWithdrawn;
import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.PatientRequest;
import health.fulfilment.core.prescription.SampleOrder;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.rules.Credential.Standing;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An order between pharmacies. */
class HandlingTest {

    @Test
    @DisplayName("that waits goes on only when every reason is settled")
    void holds() {
        OrderStory held = OrderStory.held().then(SampleOrder.holdForLicence(FLOW));
        expectRefusal(held, SampleOrder.startFill(SHOP), "ORDER_ON_HOLD");
        expectRefusal(held, SampleOrder.hold(SHOP), "ALREADY_ON_HOLD");
        OrderStory answered = held.then(SampleOrder.lift(SHOP));
        expectRefusal(answered, SampleOrder.startFill(SHOP), "ORDER_ON_HOLD");
        expectRefusal(answered, SampleOrder.lift(SHOP), "NOT_ON_HOLD");
        OrderStory settled = answered.then(SampleOrder.liftForLicence(FLOW));
        assertThat(settled.then(SampleOrder.startFill(SHOP)).state().fills()).hasSize(1);
    }

    @Test
    @DisplayName("waits for a licence by itself, never by a pharmacist's word")
    void licenceHolds() {
        HoldOrder own = SampleOrder.hold(SHOP);
        expectRefusal(
                OrderStory.accepted(),
                new HoldOrder(
                        RX,
                        own.context(),
                        PHARMACY,
                        own.pharmacist(),
                        Hold.Reason.LICENCE_SUSPENDED,
                        null,
                        own.evidence()),
                "HOLD_REASON_OF_LICENCE");
        expectRefusal(OrderStory.accepted(), SampleOrder.holdForLicence(COMPLIANCE), "SYSTEM_ONLY");
    }

    @Test
    @DisplayName("that nobody accepts within a day is taken back and sent to the next, not to the same again")
    void withdrawn() {
        expectRefusal(OrderStory.routed(), new WithdrawOrder(RX, SampleOrder.by(FLOW)), "NOT_DUE");
        given(OrderStory.routed(), SampleOrder.withdraw(FLOW))
                .expectEvents(new OrderWithdrawn(
                        RX,
                        MONDAY.plusSeconds(25 * 3_600),
                        PHARMACY,
                        Handling.Why.NOT_ACCEPTED_IN_TIME,
                        MONDAY.plusSeconds(24 * 3_600)));
        OrderStory next = OrderStory.withdrawn()
                .then(SampleOrder.route(SampleOrder.eligible(PHARMACY), SampleOrder.eligible(OTHER_PHARMACY)));
        assertThat(next.state().pharmacy()).isEqualTo(OTHER_PHARMACY);
        OrderStory nowhere = OrderStory.withdrawn().whatever(SampleOrder.route(SampleOrder.eligible(PHARMACY)));
        assertThat(nowhere.state().stage()).isEqualTo(Stage.NOT_ROUTABLE);
        expectRefusal(OrderStory.accepted(), SampleOrder.withdraw(FLOW), "ALREADY_ACCEPTED");
    }

    @Test
    @DisplayName("that a pharmacy cannot fill goes to the next; a doubt about the prescription is not carried around")
    void declined() {
        assertThat(OrderStory.outOfStock().state().stage()).isEqualTo(Stage.APPROVED);
        assertThat(OrderStory.refusedByPharmacy().state().stage()).isEqualTo(Stage.REFUSED);
    }

    @Test
    @DisplayName(
            "is transferred once, with its refills, and both pharmacies have their record (21 CFR 1306.08(f), 1306.25)")
    void transferred() {
        OrderStory moved = OrderStory.delivered().then(SampleOrder.transfer(SHOP));
        assertThat(moved.events()
                        .subList(moved.events().size() - 2, moved.events().size()))
                .satisfiesExactly(
                        out -> assertThat(out).isInstanceOfSatisfying(OrderTransferredOut.class, e -> {
                            assertThat(e.sender().pharmacy()).isEqualTo(PHARMACY);
                            assertThat(e.receiver().pharmacy()).isEqualTo(OTHER_PHARMACY);
                            assertThat(e.refillsLeft()).isEqualTo(1);
                        }),
                        in -> assertThat(in).isInstanceOfSatisfying(OrderTransferredIn.class, e -> {
                            assertThat(e.receiver().name()).isEqualTo("Mesa Pharmacy");
                            assertThat(e.filledOn()).hasSize(1);
                        }));
        assertThat(moved.state().stage()).isEqualTo(Stage.ROUTED);
        assertThat(moved.state().pharmacy()).isEqualTo(OTHER_PHARMACY);
        expectRefusal(moved, SampleOrder.startFill(SHOP), "NOT_FOUND");
    }

    @Test
    @DisplayName("is not transferred unasked, with a fill in preparation, or to a pharmacy without a permit")
    void notTransferred() {
        expectRefusal(OrderStory.accepted(), SampleOrder.transfer(SHOP, null, Standing.ACTIVE), "NO_PATIENT_REQUEST");
        expectRefusal(OrderStory.fillStarted(), SampleOrder.transfer(SHOP), "FILL_IN_PROGRESS");
        expectRefusal(OrderStory.held(), SampleOrder.transfer(SHOP), "ORDER_ON_HOLD");
        given(
                        OrderStory.accepted(),
                        SampleOrder.transfer(
                                SHOP, new PatientRequest(MONDAY, PatientRequest.Channel.MESSAGE), Standing.EXPIRED))
                .expectResultMessagePayloadMatching(matching(refusal("PHARMACY_NOT_LICENSED_IN_PATIENT_STATE")));
        assertThat(OrderStory.transferred().state().handling().transfers())
                .extracting(Handling.Transfer::to)
                .isEqualTo(List.of(OTHER_PHARMACY));
    }
}
