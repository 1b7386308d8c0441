package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.PrescriptionFixture.expectRefusal;
import static health.fulfilment.core.axon.PrescriptionFixture.given;
import static health.fulfilment.core.axon.PrescriptionFixture.matching;
import static health.fulfilment.core.axon.PrescriptionFixture.refusal;
import static health.fulfilment.core.prescription.SampleOrder.FILL;
import static health.fulfilment.core.prescription.SampleOrder.FLOW;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.PARCEL;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACIST;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static health.fulfilment.core.prescription.SampleOrder.by;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.FillCommand.DispenseFill;
import health.fulfilment.core.prescription.FillEvent.FillDelivered;
import health.fulfilment.core.prescription.FillEvent.FillReleased;
import health.fulfilment.core.prescription.OrderEvent;
import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.SampleOrder;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A fill, from its start to the patient's door. */
class FillTest {

    @Test
    @DisplayName("runs from the start to the patient's door")
    void delivered() {
        given(OrderStory.dispensed(), SampleOrder.release(FLOW))
                .expectEvents(new FillReleased(RX, MONDAY, FILL, PARCEL));
        given(OrderStory.released(), SampleOrder.complete(FLOW))
                .expectEvents(new FillDelivered(RX, MONDAY, FILL, PARCEL, LocalDate.of(2026, 11, 5)));
        assertThat(OrderStory.delivered().state().fills())
                .extracting(Fill::stage)
                .containsExactly(Fill.Stage.DELIVERED);
    }

    @Test
    @DisplayName(
            "is never made of more than is left: of two for the last quantity the second is refused, and that is recorded")
    void lastQuantity() {
        OrderStory last = OrderStory.fillStarted().then(SampleOrder.startFill(SHOP));
        given(last, SampleOrder.startFill(SHOP))
                .expectResultMessagePayloadMatching(matching(refusal("NO_REFILLS_LEFT")));
        assertThat(last.whatever(SampleOrder.startFill(SHOP)).events().getLast())
                .isInstanceOf(OrderEvent.FillRefused.class);
        assertThat(last.state().ledger().left()).isZero();
    }

    @Test
    @DisplayName(
            "may be made in parts, which together are one fill and never more than was prescribed (21 CFR 1306.23)")
    void inParts() {
        OrderStory half = OrderStory.fillStarted().then(SampleOrder.startFill(SHOP, "20", MONDAY));
        given(half, SampleOrder.startFill(SHOP, "11", MONDAY))
                .expectResultMessagePayloadMatching(matching(refusal("QTY_EXCEEDS_PRESCRIBED")));
        OrderStory whole = half.then(SampleOrder.startFill(SHOP, "10", MONDAY));
        assertThat(whole.state().ledger().fillsMade()).isEqualTo(2);
    }

    @Test
    @DisplayName("holds at most what was prescribed for one fill")
    void tooMuchAtOnce() {
        given(OrderStory.accepted(), SampleOrder.startFill(SHOP, "31", MONDAY))
                .expectResultMessagePayloadMatching(matching(refusal("QTY_EXCEEDS_PRESCRIBED")));
    }

    @Test
    @DisplayName("is refused after the last fill date, at the start and again at dispensing")
    void expired() {
        Instant june = Instant.parse("2027-06-01T15:00:00Z");
        given(OrderStory.accepted(), SampleOrder.startFill(SHOP, "30", june))
                .expectResultMessagePayloadMatching(matching(refusal("RX_EXPIRED_6M")));
        given(
                        OrderStory.labelled(),
                        new DispenseFill(
                                RX,
                                by(SHOP, june),
                                FILL,
                                PHARMACY,
                                PHARMACIST,
                                SampleOrder.CHECKED,
                                SampleOrder.shopEvidence()))
                .expectResultMessagePayloadMatching(matching(refusal("RX_EXPIRED_6M")));
    }

    @Test
    @DisplayName("learns of hand-over and delivery in either order, each once")
    void eitherOrder() {
        OrderStory early = OrderStory.dispensed().then(SampleOrder.complete(FLOW));
        assertThat(early.state().fills()).extracting(Fill::stage).containsExactly(Fill.Stage.DELIVERED);
        OrderStory late = early.then(SampleOrder.release(FLOW));
        assertThat(late.state().fills()).extracting(Fill::stage).containsExactly(Fill.Stage.DELIVERED);
        expectRefusal(late, SampleOrder.release(FLOW), "ALREADY_RELEASED");
    }
}
