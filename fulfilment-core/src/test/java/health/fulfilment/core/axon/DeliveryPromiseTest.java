package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.PrescriptionFixture.expectRefusal;
import static health.fulfilment.core.axon.PrescriptionFixture.given;
import static health.fulfilment.core.prescription.SampleOrder.FLOW;
import static health.fulfilment.core.prescription.SampleOrder.PARCEL;
import static health.fulfilment.core.prescription.SampleOrder.RX;

import health.fulfilment.core.prescription.OrderEvent.DeliveryOverdue;
import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.SampleOrder;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The promised delivery. */
class DeliveryPromiseTest {

    /** The window ends with the seventh, where the patient lives: midnight there is five o'clock in UTC. */
    private static final Instant BROKEN = Instant.parse("2026-11-08T05:00:00Z");

    @Test
    @DisplayName("is broken at the end of the fifth day where the patient lives, and not a second before")
    void broken() {
        given(OrderStory.released(), SampleOrder.markOverdue(FLOW, BROKEN, false))
                .expectEvents(new DeliveryOverdue(RX, BROKEN, LocalDate.of(2026, 11, 7), PARCEL));
        expectRefusal(
                OrderStory.released(), SampleOrder.markOverdue(FLOW, BROKEN.minusSeconds(1), false), "NOT_OVERDUE");
    }

    @Test
    @DisplayName("is broken once, and never by a parcel that has arrived")
    void once() {
        OrderStory overdue = OrderStory.released().then(SampleOrder.markOverdue(FLOW, BROKEN, false));
        expectRefusal(overdue, SampleOrder.markOverdue(FLOW, BROKEN, false), "ALREADY_OVERDUE");
        expectRefusal(OrderStory.released(), SampleOrder.markOverdue(FLOW, BROKEN, true), "ALREADY_DELIVERED");
        expectRefusal(OrderStory.delivered(), SampleOrder.markOverdue(FLOW, BROKEN, false), "ALREADY_DELIVERED");
    }
}
