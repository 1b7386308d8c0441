package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.PrescriptionFixture.expectRefusal;
import static health.fulfilment.core.axon.PrescriptionFixture.given;
import static health.fulfilment.core.prescription.SampleOrder.AGENT;
import static health.fulfilment.core.prescription.SampleOrder.DOCTOR;
import static health.fulfilment.core.prescription.SampleOrder.FLOW;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.PARCEL;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.prescription.PrescriptionEvent.CancellationRequested;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionCancelled;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionStopped;
import health.fulfilment.core.prescription.SampleOrder;
import health.fulfilment.core.prescription.Stage;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A cancellation. */
class CancellationTest {

    @Test
    @DisplayName("before any pharmacy has the order is done at once")
    void beforeAnyPharmacy() {
        given(OrderStory.approved(), SampleOrder.cancel(DOCTOR))
                .expectEvents(new PrescriptionCancelled(
                        RX, MONDAY, PrescriptionEvent.CancellationReason.CLINICAL_CHANGE, null));
        given(OrderStory.outOfStock(), SampleOrder.cancel(DOCTOR))
                .expectEvents(new PrescriptionCancelled(
                        RX, MONDAY, PrescriptionEvent.CancellationReason.CLINICAL_CHANGE, null));
    }

    @Test
    @DisplayName(
            "is a request once a pharmacy has the order: it begins and dispenses nothing more, and its answer ends it")
    void requested() {
        given(OrderStory.fillStarted(), SampleOrder.cancel(DOCTOR))
                .expectEvents(new CancellationRequested(
                        RX, MONDAY, PrescriptionEvent.CancellationReason.CLINICAL_CHANGE, null));
        OrderStory asked = OrderStory.fillStarted().then(SampleOrder.cancel(DOCTOR));
        expectRefusal(asked, SampleOrder.dispense(SHOP), "CANCELLATION_REQUESTED");
        expectRefusal(asked, SampleOrder.startFill(SHOP), "CANCELLATION_REQUESTED");
        expectRefusal(asked, SampleOrder.cancel(DOCTOR), "CANCELLATION_REQUESTED");
        OrderStory answered = asked.then(SampleOrder.answerCancellation(SHOP));
        assertThat(answered.state().stage()).isEqualTo(Stage.CANCELLED);
        assertThat(answered.state().fills()).extracting(Fill::stage).containsExactly(Fill.Stage.CANCELLED);
        expectRefusal(answered, SampleOrder.dispense(SHOP), "CANCELLED");
    }

    @Test
    @DisplayName("of what is dispensed and on the shelf waits until it is reversed")
    void onTheShelf() {
        OrderStory asked = OrderStory.dispensed().then(SampleOrder.cancel(DOCTOR));
        expectRefusal(asked, SampleOrder.answerCancellation(SHOP), "REVERSE_FIRST");
    }

    @Test
    @DisplayName("of what is on its way calls the parcel back and ends the refills; the parcel may still arrive")
    void onTheWay() {
        OrderStory stopped = OrderStory.stopped();
        assertThat(stopped.events().getLast())
                .isEqualTo(new PrescriptionStopped(
                        RX, MONDAY, PrescriptionEvent.CancellationReason.CLINICAL_CHANGE, List.of(PARCEL)));
        expectRefusal(stopped, SampleOrder.startFill(SHOP), "STOPPED");
        assertThat(stopped.then(SampleOrder.complete(FLOW)).state().fills())
                .extracting(Fill::stage)
                .containsExactly(Fill.Stage.DELIVERED);
    }

    @Test
    @DisplayName("of what was delivered comes too late for it, and ends the remaining refills at once")
    void delivered() {
        given(OrderStory.delivered(), SampleOrder.cancel(DOCTOR))
                .expectEvents(new PrescriptionStopped(
                        RX, MONDAY, PrescriptionEvent.CancellationReason.CLINICAL_CHANGE, List.of()));
    }

    @Test
    @DisplayName("is nobody's but the prescriber's, and its answer nobody's but the pharmacy's")
    void whose() {
        expectRefusal(OrderStory.accepted(), SampleOrder.cancel(SHOP), "CANCELLED_BY_PRESCRIBER_ONLY");
        expectRefusal(OrderStory.accepted(), SampleOrder.cancel(AGENT), "CANCELLED_BY_PRESCRIBER_ONLY");
        expectRefusal(OrderStory.cancellationRequested(), SampleOrder.answerCancellation(DOCTOR), "PHARMACY_ONLY");
        expectRefusal(OrderStory.accepted(), SampleOrder.answerCancellation(SHOP), "NO_CANCELLATION_REQUESTED");
    }

    @Test
    @DisplayName("of an order that nobody accepted in time is done when it is taken back")
    void nobodyAnswered() {
        given(OrderStory.routed().then(SampleOrder.cancel(DOCTOR)), SampleOrder.withdraw(FLOW))
                .expectEvents(new PrescriptionCancelled(
                        RX,
                        MONDAY.plusSeconds(25 * 3_600),
                        PrescriptionEvent.CancellationReason.CLINICAL_CHANGE,
                        null));
    }

    @Test
    @DisplayName("of an order that was transferred with a parcel on its way ends it, though nobody answers")
    void nobodyAnsweredAfterTransfer() {
        OrderStory asked =
                OrderStory.released().then(SampleOrder.transfer(SHOP)).then(SampleOrder.cancel(DOCTOR));
        given(asked, SampleOrder.withdraw(FLOW))
                .expectEvents(new PrescriptionStopped(
                        RX,
                        MONDAY.plusSeconds(25 * 3_600),
                        PrescriptionEvent.CancellationReason.CLINICAL_CHANGE,
                        List.of(PARCEL)));
    }

    @Test
    @DisplayName("of an order that no pharmacy has, but one filled before, calls back what is on its way")
    void atNoPharmacyAfterAFill() {
        OrderStory nowhere =
                OrderStory.released().then(SampleOrder.transfer(SHOP)).then(SampleOrder.withdraw(FLOW));
        given(nowhere, SampleOrder.cancel(DOCTOR))
                .expectEvents(new PrescriptionStopped(
                        RX, MONDAY, PrescriptionEvent.CancellationReason.CLINICAL_CHANGE, List.of(PARCEL)));
    }
}
