package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.PrescriptionFixture.expectRefusal;
import static health.fulfilment.core.axon.PrescriptionFixture.given;
import static health.fulfilment.core.axon.PrescriptionFixture.matching;
import static health.fulfilment.core.axon.PrescriptionFixture.refusal;
import static health.fulfilment.core.prescription.SampleOrder.OTHER_PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static health.fulfilment.core.prescription.SampleOrder.by;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.OrderCommand.AcceptOrder;
import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.SampleOrder;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.shared.PharmacistId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Routing, and the pharmacy's answer. */
class OrderTest {

    @Test
    @DisplayName("passes over a pharmacy without a permit in the patient's state, and says which and why")
    void passedOver() {
        OrderStory routed = OrderStory.approved()
                .then(SampleOrder.route(SampleOrder.withoutPermit(OTHER_PHARMACY), SampleOrder.eligible(PHARMACY)));
        assertThat(routed.state().pharmacy()).isEqualTo(PHARMACY);
        assertThat(routed.state().findings())
                .filteredOn(f -> f.rule().equals("pharmacy-nonresident-permit"))
                .extracting(f -> f.inputs().get("pharmacy") + " " + f.outcome())
                .containsExactly(OTHER_PHARMACY + " REFUSED", PHARMACY + " MET");
    }

    @Test
    @DisplayName("finds no pharmacy, records that, and may be tried again")
    void notRoutable() {
        OrderStory nowhere = OrderStory.approved().whatever(SampleOrder.route(SampleOrder.withoutPermit(PHARMACY)));
        assertThat(nowhere.state().stage()).isEqualTo(Stage.NOT_ROUTABLE);
        given(nowhere, SampleOrder.route(SampleOrder.withoutPermit(PHARMACY)))
                .expectResultMessagePayloadMatching(matching(answer -> assertThat(answer.refusal())
                        .isNotNull()
                        .satisfies(refusal -> {
                            assertThat(refusal.code()).isEqualTo("NO_ELIGIBLE_PHARMACY");
                            assertThat(refusal.citation()).isEqualTo("Fla. Stat. 465.0156(1)");
                        })));
        assertThat(nowhere.then(SampleOrder.route(SampleOrder.eligible(PHARMACY)))
                        .state()
                        .stage())
                .isEqualTo(Stage.ROUTED);
    }

    @Test
    @DisplayName("is a pharmacist's who practises there and is licensed there (21 CFR 1306.06)")
    void pharmacist() {
        given(OrderStory.routed(), SampleOrder.acceptUnlicensed(SHOP))
                .expectResultMessagePayloadMatching(matching(refusal("PHARMACIST_NOT_LICENSED")));
        assertThat(OrderStory.routed()
                        .whatever(SampleOrder.acceptUnlicensed(SHOP))
                        .state()
                        .stage())
                .isEqualTo(Stage.ROUTED);
        expectRefusal(
                OrderStory.routed(),
                new AcceptOrder(
                        RX,
                        by(SHOP),
                        PHARMACY,
                        new PharmacistId("phst-1992739090"),
                        null,
                        SampleOrder.received(SampleOrder.shopEvidence(), SampleOrder.reception())),
                "PHARMACIST_NOT_AT_PHARMACY");
    }

    @Test
    @DisplayName("is yes or no; a no closes the order")
    void answer() {
        assertThat(OrderStory.accepted().state().stage()).isEqualTo(Stage.ACCEPTED);
        expectRefusal(OrderStory.refusedByPharmacy(), SampleOrder.accept(SHOP), "ORDER_REFUSED");
    }
}
