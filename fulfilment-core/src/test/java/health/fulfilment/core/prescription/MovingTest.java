package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.SampleOrder.FILL;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACIST;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static health.fulfilment.core.prescription.SampleOrder.by;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.FillCommand.DispenseFill;
import health.fulfilment.core.prescription.FillEvent.FillStepRefused;
import health.fulfilment.core.prescription.OrderCommand.AcceptOrder;
import health.fulfilment.core.prescription.OrderCommand.StartFill;
import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.rules.State;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The patient moves after the prescription was signed. */
class MovingTest {

    private static final Evidence<PharmacyFacts> IN_NEW_YORK = SampleOrder.movedTo(new State("NY"));

    private static Refusal refusal(Decision<PrescriptionEvent> decision) {
        return Objects.requireNonNull(decision.refusal());
    }

    private static AcceptOrder accept(Evidence<PharmacyFacts> where) {
        return new AcceptOrder(
                RX, by(SHOP), PHARMACY, PHARMACIST, null, SampleOrder.received(where, SampleOrder.reception()));
    }

    private static StartFill start(Evidence<PharmacyFacts> where) {
        return new StartFill(RX, by(SHOP), PHARMACY, Quantity.of("30"), 30, where);
    }

    @Test
    void an_order_is_neither_accepted_nor_filled_for_a_state_for_which_nothing_was_judged() {
        for (Refusal no : new Refusal[] {
            refusal(OrderStory.routed().state().decide(accept(IN_NEW_YORK))),
            refusal(OrderStory.accepted().state().decide(start(IN_NEW_YORK)))
        }) {
            assertThat(no.code()).isEqualTo("PATIENT_MOVED");
            assertThat(no.sentence()).contains("FL").contains("NY");
            assertThat(no.citation()).contains("21 U.S.C. 822(c)(3)");
        }
    }

    @Test
    void what_is_made_already_is_not_dispensed_and_the_record_says_why() {
        Decision<PrescriptionEvent> decision = OrderStory.labelled()
                .state()
                .decide(new DispenseFill(RX, by(SHOP), FILL, PHARMACY, PHARMACIST, SampleOrder.CHECKED, IN_NEW_YORK));
        assertThat(decision.events()).singleElement().isInstanceOfSatisfying(FillStepRefused.class, event -> {
            assertThat(event.code()).isEqualTo("PATIENT_MOVED");
            assertThat(event.at()).isEqualTo(MONDAY);
        });
        assertThat(refusal(decision).code()).isEqualTo("PATIENT_MOVED");
    }

    @Test
    void a_patient_who_lives_where_it_was_prescribed_for_goes_on() {
        Evidence<PharmacyFacts> inFlorida = SampleOrder.movedTo(new State("FL"));
        assertThat(OrderStory.routed().state().decide(accept(inFlorida)).refusal())
                .isNull();
        assertThat(OrderStory.accepted().state().decide(start(inFlorida)).refusal())
                .isNull();
    }
}
