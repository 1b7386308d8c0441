package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.OrderEvent.OrderAcceptanceRefused;
import health.fulfilment.core.prescription.OrderEvent.OrderAccepted;
import health.fulfilment.core.shared.Decision;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a pharmacy received, and what comes of it. */
class ReceptionTest {

    private static final Reception.Compared COMPARED = SampleOrder.compared();

    private static Decision<PrescriptionEvent> accept(Reception reception) {
        return OrderStory.routed().state().decide(SampleOrder.accept(SHOP, reception));
    }

    @Test
    void what_was_signed_is_accepted_with_a_receipt_that_the_order_keeps() {
        assertThat(accept(SampleOrder.reception()).events())
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderAccepted.class,
                        event -> assertThat(event.receipt())
                                .isEqualTo(SampleOrder.reception().receipt()));
        assertThat(OrderStory.accepted().state().routed().receipt())
                .isEqualTo(SampleOrder.reception().receipt());
    }

    @Test
    void what_is_altered_is_refused_with_its_citation_and_both_digests_are_recorded() {
        refused(Reception.altered(COMPARED, "another text"), "RX_ALTERED_IN_TRANSIT", "21 CFR 1311.170(e), 1306.08(d)");
    }

    @Test
    void what_carries_no_good_signature_is_refused_and_recorded() {
        refused(Reception.notGenuine(COMPARED, "another key"), "SIGNATURE_INVALID", "21 CFR 1311.210(c)");
    }

    /** Also that the rules, which were not asked, say nothing of it. */
    private static void refused(Reception reception, String code, String citation) {
        Decision<PrescriptionEvent> decision = accept(reception);
        assertThat(Objects.requireNonNull(decision.refusal()).code()).isEqualTo(code);
        assertThat(decision.refusal().citation()).isEqualTo(citation);
        assertThat(decision.events()).singleElement().isInstanceOfSatisfying(OrderAcceptanceRefused.class, event -> {
            assertThat(event.code()).isEqualTo(code);
            assertThat(event.compared()).isEqualTo(COMPARED);
            assertThat(event.asked()).isEmpty();
            assertThat(event.findings()).isEmpty();
        });
        Prescription after = OrderStory.routed()
                .whatever(SampleOrder.accept(SHOP, reception))
                .state();
        assertThat(after.stage()).as("it waits for an answer as before").isEqualTo(Stage.ROUTED);
        assertThat(Objects.requireNonNull(after.lastJudgement()).code()).isEqualTo(code);
    }
}
