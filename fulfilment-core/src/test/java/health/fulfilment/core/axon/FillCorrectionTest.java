package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.PrescriptionFixture.expectRefusal;
import static health.fulfilment.core.axon.PrescriptionFixture.given;
import static health.fulfilment.core.prescription.SampleOrder.FILL;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.OTHER_SHOP;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACIST;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static health.fulfilment.core.prescription.SampleOrder.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.Correction;
import health.fulfilment.core.prescription.CorrectionReason;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.FillEvent.FillRecordCorrected;
import health.fulfilment.core.prescription.FillField;
import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.PrescriptionCommand;
import health.fulfilment.core.prescription.SampleOrder;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Corrections of what a pharmacy recorded of a fill. */
class FillCorrectionTest {

    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);

    private static PrescriptionCommand correct(FillField field, String value) {
        return SampleOrder.correct(SHOP, FILL, field, value);
    }

    @Test
    @DisplayName("names the event it is about, who, when and why, and edits nothing: both values are shown")
    void bothShown() {
        given(OrderStory.dispensed(), correct(FillField.LOT, "B-2"))
                .expectEvents(new FillRecordCorrected(
                        RX,
                        TUESDAY,
                        FILL,
                        PHARMACY,
                        PHARMACIST,
                        FillField.LOT,
                        "fill-compounded",
                        "B-1",
                        "B-2",
                        CorrectionReason.DATA_ENTRY,
                        SampleOrder.FL));
        Fill before = OrderStory.dispensed().state().fills().getFirst();
        Fill after = OrderStory.dispensed()
                .then(correct(FillField.LOT, "B-2"))
                .state()
                .fills()
                .getFirst();
        assertThat(after.compounding()).isEqualTo(before.compounding());
        assertThat(after.stage()).isEqualTo(before.stage());
        assertThat(after.corrections())
                .containsExactly(new Correction(
                        TUESDAY,
                        PHARMACIST,
                        FillField.LOT,
                        "fill-compounded",
                        "B-1",
                        "B-2",
                        CorrectionReason.DATA_ENTRY));
        assertThat(after.recorded(FillField.LOT)).isEqualTo("B-2");
    }

    @Test
    @DisplayName("builds on the correction before, and corrects only what was recorded, to something it can be")
    void onlyWhatIsThere() {
        OrderStory once = OrderStory.dispensed().then(correct(FillField.LOT, "B-2"));
        expectRefusal(once, correct(FillField.LOT, "B-2"), "NOTHING_TO_CORRECT");
        assertThat(once.then(correct(FillField.LOT, "B-3")).events().getLast())
                .isInstanceOfSatisfying(
                        FillRecordCorrected.class, e -> assertThat(e.was()).isEqualTo("B-2"));
        expectRefusal(OrderStory.reviewed(), correct(FillField.LOT, "B-2"), "NOT_RECORDED");
        expectRefusal(OrderStory.labelled(), correct(FillField.PHARMACIST, "phst-1558598797"), "NOT_RECORDED");
        expectRefusal(OrderStory.dispensed(), correct(FillField.PHARMACIST, "Pat Quill"), "VALUE_NOT_ACCEPTED");
        expectRefusal(OrderStory.dispensed(), correct(FillField.PRESCRIPTION_NUMBER, "a b"), "VALUE_NOT_ACCEPTED");
    }

    @Test
    @DisplayName("counts for the final check: a pharmacist who turns out to have compounded it does not check it")
    void countsForTheFinalCheck() {
        OrderStory corrected = OrderStory.labelled().then(correct(FillField.COMPOUNDED_BY, PHARMACIST.value()));
        assertThat(corrected
                        .state()
                        .decide(SampleOrder.dispense(SHOP))
                        .refusal()
                        .code())
                .isEqualTo("SAME_PERSON_CHECK");
        assertThat(corrected
                        .then(correct(FillField.COMPOUNDED_BY, TECHNICIAN))
                        .then(SampleOrder.dispense(SHOP))
                        .state()
                        .dispensed())
                .isTrue();
    }

    @Test
    @DisplayName("is possible after the order has ended, by the pharmacy that made the fill and nobody else")
    void afterTheEnd() {
        assertThat(OrderStory.stopped()
                        .then(correct(FillField.PRESCRIPTION_NUMBER, "7001235"))
                        .events()
                        .getLast())
                .isInstanceOf(FillRecordCorrected.class);
        expectRefusal(OrderStory.dispensed(), SampleOrder.correct(OTHER_SHOP, FILL, FillField.LOT, "B-2"), "NOT_FOUND");
        OrderStory moved = OrderStory.delivered().then(SampleOrder.transfer(SHOP));
        assertThat(moved.then(correct(FillField.LOT, "B-2")).events().getLast())
                .isInstanceOf(FillRecordCorrected.class);
        expectRefusal(moved, SampleOrder.correct(OTHER_SHOP, FILL, FillField.LOT, "B-2"), "NOT_FOUND");
        expectRefusal(moved, SampleOrder.accept(SHOP), "NOT_FOUND");
    }
}
