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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.FillEvent.FillCancelled;
import health.fulfilment.core.prescription.FillEvent.FillLost;
import health.fulfilment.core.prescription.FillEvent.FillReturned;
import health.fulfilment.core.prescription.FillEvent.FillReversed;
import health.fulfilment.core.prescription.GivingUpReason;
import health.fulfilment.core.prescription.Ledger;
import health.fulfilment.core.prescription.OrderEvent.FillRefused;
import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.SampleOrder;
import health.fulfilment.core.prescription.SetApart;
import health.fulfilment.core.prescription.SetApart.Disposition;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Relied;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Fills that do not end at the patient's door, and what the ledger makes of them. */
class FillEndingTest {

    private static void ledger(OrderStory story, String dispensed, String inPreparation, String left, int refills) {
        Ledger ledger = story.state().ledger();
        assertThat(ledger.dispensed()).as("dispensed").isEqualByComparingTo(dispensed);
        assertThat(ledger.inPreparation()).as("in preparation").isEqualByComparingTo(inPreparation);
        assertThat(ledger.left()).as("left").isEqualByComparingTo(left);
        assertThat(ledger.refillsLeft()).as("refills left").isEqualTo(refills);
    }

    @Test
    @DisplayName("given up before it was dispensed gives its quantity back")
    void cancelled() {
        given(OrderStory.fillStarted(), SampleOrder.cancelFill(SHOP))
                .expectEvents(new FillCancelled(
                        RX, MONDAY, FILL, PHARMACY, PHARMACIST, GivingUpReason.PATIENT_REQUEST, null));
        ledger(OrderStory.fillStarted(), "0", "30", "30", 1);
        ledger(OrderStory.fillCancelled(), "0", "0", "60", 1);
        expectRefusal(OrderStory.fillCancelled(), SampleOrder.review(SHOP), "FILL_CANCELLED");
        expectRefusal(OrderStory.dispensed(), SampleOrder.cancelFill(SHOP), "ALREADY_DISPENSED");
    }

    @Test
    @DisplayName("given up after it was compounded says what becomes of the units (21 CFR 1304.21(a))")
    void unitsSetApart() {
        expectRefusal(OrderStory.compounded(), SampleOrder.cancelFill(SHOP), "DISPOSITION_MISSING");
        expectRefusal(
                OrderStory.reviewed(),
                SampleOrder.cancelFill(SHOP, FILL, MONDAY, Disposition.WASTE),
                "NOTHING_TO_SET_APART");
        assertThat(OrderStory.labelled()
                        .then(SampleOrder.cancelFill(SHOP, FILL, MONDAY, Disposition.WASTE))
                        .state()
                        .fills()
                        .getFirst()
                        .givenUp()
                        .setApart())
                .isEqualTo(new SetApart(Quantity.of("30"), Disposition.WASTE));
    }

    @Test
    @DisplayName("reversed before it left gives quantity and refill back, and the next fill is the first again")
    void reversed() {
        given(OrderStory.dispensed(), SampleOrder.reverse(SHOP))
                .expectEvents(new FillReversed(
                        RX,
                        MONDAY,
                        FILL,
                        PHARMACY,
                        PHARMACIST,
                        GivingUpReason.ADDRESS_UNVERIFIED,
                        new SetApart(Quantity.of("30"), Disposition.QUARANTINE),
                        List.of(new Relied(PARCEL.value(), -1)),
                        SampleOrder.FL));
        ledger(OrderStory.dispensed(), "30", "0", "30", 1);
        ledger(OrderStory.reversed(), "0", "0", "60", 1);
        assertThat(OrderStory.reversed().state().ledger().reversed()).isEqualByComparingTo("30");
        assertThat(OrderStory.reversed().state().ledger().suppliedUntil()).isNull();
        assertThat(OrderStory.reversed()
                        .then(SampleOrder.startFill(SHOP))
                        .state()
                        .fills()
                        .getLast()
                        .id())
                .isEqualTo(FillId.of(RX, 2));
        expectRefusal(OrderStory.reversed(), SampleOrder.release(FLOW), "FILL_REVERSED");
    }

    @Test
    @DisplayName("cannot be reversed once the carrier has it, whether or not that is known here yet")
    void tooLateToReverse() {
        expectRefusal(OrderStory.released(), SampleOrder.reverse(SHOP), "ALREADY_RELEASED");
        expectRefusal(OrderStory.dispensed(), SampleOrder.reverse(SHOP, FILL, MONDAY, true), "ALREADY_HANDED_OVER");
        expectRefusal(OrderStory.labelled(), SampleOrder.reverse(SHOP), "NOT_DISPENSED");
    }

    @Test
    @DisplayName("can be given up or reversed while the prescriber waits for the answer to a cancellation")
    void makesRoomForTheAnswer() {
        OrderStory asked = OrderStory.dispensed().then(SampleOrder.cancel(SampleOrder.DOCTOR));
        expectRefusal(asked, SampleOrder.answerCancellation(SHOP), "REVERSE_FIRST");
        assertThat(asked.then(SampleOrder.reverse(SHOP))
                        .then(SampleOrder.answerCancellation(SHOP))
                        .state()
                        .stage())
                .isEqualTo(Stage.CANCELLED);
        assertThat(OrderStory.labelled()
                        .then(SampleOrder.cancel(SampleOrder.DOCTOR))
                        .then(SampleOrder.cancelFill(SHOP, FILL, MONDAY, Disposition.QUARANTINE))
                        .state()
                        .ledger()
                        .fills())
                .isEmpty();
    }

    @Test
    @DisplayName("lost or returned counts as dispensed: nothing is given back")
    void lostAndReturned() {
        given(OrderStory.released(), SampleOrder.lose(FLOW))
                .expectEvents(new FillLost(RX, MONDAY, FILL, PARCEL, SampleOrder.FL));
        given(OrderStory.released(), SampleOrder.giveBack(FLOW))
                .expectEvents(new FillReturned(RX, MONDAY, FILL, PARCEL, SampleOrder.FL));
        ledger(OrderStory.lost(), "30", "0", "30", 1);
        ledger(OrderStory.returned(), "30", "0", "30", 1);
        assertThat(OrderStory.lost().state().ledger().lost()).isEqualByComparingTo("30");
        assertThat(OrderStory.returned().state().ledger().returned()).isEqualByComparingTo("30");
    }

    @Test
    @DisplayName("lost is replaced by a new prescription, not by a refill that is not there or not due")
    void replacement() {
        OrderStory refillGone =
                OrderStory.lost().then(SampleOrder.startFill(SHOP, "30", MONDAY.plusSeconds(40L * 86_400)));
        given(refillGone, SampleOrder.startFill(SHOP))
                .expectResultMessagePayloadMatching(matching(refusal("REPLACEMENT_NEEDS_NEW_RX")));
        assertThat(refillGone.whatever(SampleOrder.startFill(SHOP)).events().getLast())
                .isInstanceOfSatisfying(FillRefused.class, kept -> {
                    assertThat(kept.code()).isEqualTo("REPLACEMENT_NEEDS_NEW_RX");
                    assertThat(kept.findings()).extracting("code").contains("NO_REFILLS_LEFT");
                });
        given(OrderStory.delivered().then(SampleOrder.startFill(SHOP)), SampleOrder.startFill(SHOP))
                .expectResultMessagePayloadMatching(matching(refusal("NO_REFILLS_LEFT")));
    }

    @Test
    @DisplayName("learns in any order that its parcel left, arrived after all, was lost, or came back")
    void anyOrder() {
        OrderStory early = OrderStory.dispensed().then(SampleOrder.lose(FLOW));
        assertThat(early.then(SampleOrder.release(FLOW)).state().fills())
                .extracting(Fill::stage)
                .containsExactly(Fill.Stage.LOST);
        assertThat(OrderStory.delivered().then(SampleOrder.lose(FLOW)).state().fills())
                .as("delivered by the carrier's word, and never had")
                .extracting(Fill::stage, Fill::deliveredOn)
                .containsExactly(tuple(Fill.Stage.LOST, LocalDate.of(2026, 11, 5)));
        assertThat(OrderStory.lost().then(SampleOrder.giveBack(FLOW)).state().fills())
                .extracting(Fill::stage)
                .containsExactly(Fill.Stage.RETURNED);
        expectRefusal(OrderStory.lost(), SampleOrder.lose(FLOW), "FILL_LOST");
        expectRefusal(OrderStory.returned(), SampleOrder.complete(FLOW), "FILL_RETURNED");
    }
}
