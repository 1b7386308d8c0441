package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.PrescriptionFixture.expectRefusal;
import static health.fulfilment.core.axon.PrescriptionFixture.given;
import static health.fulfilment.core.prescription.SampleOrder.AGENT;
import static health.fulfilment.core.prescription.SampleOrder.DOCTOR;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionCancelled;
import health.fulfilment.core.prescription.SampleOrder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A cancellation. */
class CancellationTest {

    @Test
    @DisplayName("ends the prescription and the fill that was merely started")
    void beforeDispensing() {
        given(OrderStory.fillStarted(), SampleOrder.cancel(DOCTOR))
                .expectEvents(new PrescriptionCancelled(
                        RX, MONDAY, PrescriptionEvent.CancellationReason.CLINICAL_CHANGE, null));
        OrderStory cancelled = OrderStory.fillStarted().then(SampleOrder.cancel(DOCTOR));
        assertThat(cancelled.state().fills()).extracting(Fill::stage).containsExactly(Fill.Stage.CANCELLED);
        expectRefusal(cancelled, SampleOrder.dispense(SHOP), "CANCELLED");
    }

    @Test
    @DisplayName("comes too late once the first fill is dispensed, and is nobody's but the prescriber's")
    void tooLate() {
        expectRefusal(OrderStory.dispensed(), SampleOrder.cancel(DOCTOR), "ALREADY_DISPENSED");
        expectRefusal(OrderStory.accepted(), SampleOrder.cancel(SHOP), "CANCELLED_BY_PRESCRIBER_ONLY");
        expectRefusal(OrderStory.accepted(), SampleOrder.cancel(AGENT), "CANCELLED_BY_PRESCRIBER_ONLY");
    }
}
