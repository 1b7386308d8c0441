package health.fulfilment.core.recall;

import static health.fulfilment.core.prescription.SampleOrder.FILL;
import static health.fulfilment.core.prescription.SampleOrder.FLOW;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.OTHER_SHOP;
import static health.fulfilment.core.prescription.SampleOrder.PARCEL;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.core.flow.WhenFillRecalledThenIntercept;
import health.fulfilment.core.flow.WhenLotRecalledThenRecallFill;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.FillCommand.RecallFill;
import health.fulfilment.core.prescription.FillEvent.FillRecalled;
import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.Recalled.Reach;
import health.fulfilment.core.prescription.SampleOrder;
import health.fulfilment.core.recall.Lot.Recall;
import health.fulfilment.core.recall.LotCommand.RecallLot;
import health.fulfilment.core.recall.LotEvent.LotRecalled;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.LotId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Story;
import health.fulfilment.core.shipment.Parcels;
import health.fulfilment.core.shipment.ShipmentCommand.RequestInterception;
import health.fulfilment.core.shipment.ShipmentEvent.InterceptionReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lot is called back, and with it every fill that it went into, wherever that is. */
class RecallTest {

    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);

    private static RecallLot recall(Actor actor, String number) {
        return new RecallLot(
                LotId.of(PHARMACY, number), Context.of(actor, TUESDAY), PHARMACY, number, RecallReason.POTENCY, MONDAY);
    }

    private static LotRecalled recalled(String number) {
        return new LotRecalled(LotId.of(PHARMACY, number), TUESDAY, PHARMACY, number, RecallReason.POTENCY, MONDAY);
    }

    @Test
    void a_pharmacy_recalls_its_lot_once_and_another_knows_of_none() {
        Story<Lot, LotCommand, LotEvent> good = Story.of(Lot.absent());
        good.when(recall(SHOP, "B-1"))
                .thenRecorded(recalled("B-1"))
                .when(recall(SHOP, "B-1"))
                .thenRefused(Kind.STAGE, "LOT_ALREADY_RECALLED");
        good.when(recall(OTHER_SHOP, "B-1")).thenRefused(Kind.ABSENT, "NOT_FOUND");
        good.when(new RecallLot(
                        LotId.of(PHARMACY, "B-1"),
                        Context.of(SHOP, MONDAY),
                        PHARMACY,
                        "B-1",
                        RecallReason.OTHER,
                        TUESDAY))
                .thenRefused(Kind.MISMATCH, "RECALL_IN_FUTURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b-1", " B-1", "B-1 "})
    void capitals_and_surrounding_spaces_make_no_other_lot(String typed) {
        assertThat(LotId.of(PHARMACY, typed)).isEqualTo(LotId.of(PHARMACY, "B-1"));
        assertThat(LotId.of(PHARMACY, "B-2")).isNotEqualTo(LotId.of(PHARMACY, "B-1"));
        assertThat(LotId.of(new PharmacyId("phcy-7654329"), "B-1")).isNotEqualTo(LotId.of(PHARMACY, "B-1"));
    }

    @Test
    void what_is_no_id_of_a_lot_is_refused() {
        assertThatThrownBy(() -> new LotId("lot-1-xyz")).isInstanceOf(IllegalArgumentException.class);
    }

    private static FillRecalled after(OrderStory story, boolean handedOver, boolean arrived, boolean back) {
        return (FillRecalled) story.then(SampleOrder.recall(FLOW, "B-1", handedOver, arrived, back))
                .events()
                .getLast();
    }

    @Test
    void the_record_says_where_the_fill_was_by_the_parcels_own_word() {
        assertThat(after(OrderStory.compounded(), false, false, false).reach()).isEqualTo(Reach.AT_PHARMACY);
        assertThat(after(OrderStory.dispensed(), false, false, false).reach()).isEqualTo(Reach.AT_PHARMACY);
        FillRecalled onTheWay = after(OrderStory.dispensed(), true, false, false);
        assertThat(onTheWay.reach())
                .as("handed over, and the fill does not know yet")
                .isEqualTo(Reach.ON_THE_WAY);
        assertThat(onTheWay.onTheWay()).isEqualTo(PARCEL);
        assertThat(after(OrderStory.released(), true, true, false).reach()).isEqualTo(Reach.WITH_PATIENT);
        assertThat(after(OrderStory.released(), true, false, true).reach()).isEqualTo(Reach.OUT_OF_USE);
        assertThat(after(OrderStory.delivered(), true, true, false).reach()).isEqualTo(Reach.WITH_PATIENT);
        assertThat(after(OrderStory.stopped(), true, false, false).reach()).isEqualTo(Reach.ON_THE_WAY);
        for (OrderStory gone : List.of(OrderStory.lost(), OrderStory.returned(), OrderStory.reversed())) {
            assertThat(after(gone, true, false, true).reach()).isEqualTo(Reach.OUT_OF_USE);
        }
    }

    @Test
    void a_recalled_fill_is_not_dispensed_and_not_shipped() {
        OrderStory labelled = OrderStory.labelled().then(SampleOrder.recall(FLOW));
        assertThat(labelled.state().decide(SampleOrder.dispense(SHOP)).refusal())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("FILL_RECALLED"));
        Parcels.nothing()
                .when(Parcels.create(Parcels.PHARMACY, Parcels.recalled()))
                .thenRefused(Kind.RULE, "FILL_RECALLED");
        Parcels.created().when(Parcels.pack(Parcels.recalled())).thenRefused(Kind.RULE, "FILL_RECALLED");
        Parcels.packed()
                .when(Parcels.handOver(Parcels.HANDED_OVER, Parcels.recalled()))
                .thenRefused(Kind.RULE, "FILL_RECALLED");
    }

    @Test
    void a_patient_who_has_it_is_to_be_told_and_is_told_once() {
        OrderStory delivered = OrderStory.recalled();
        assertThat(fill(delivered).patientToBeTold()).isTrue();
        OrderStory told = delivered.then(SampleOrder.tell(SHOP));
        assertThat(fill(told).patientToBeTold()).isFalse();
        assertThat(told.state().decide(SampleOrder.tell(SHOP)).refusal())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("ALREADY_TOLD"));
        assertThat(OrderStory.delivered().state().decide(SampleOrder.tell(SHOP)).refusal())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("NOT_RECALLED"));
        OrderStory again = told.then(SampleOrder.recall(FLOW, "K-77", true, true, false));
        assertThat(fill(again).patientToBeTold()).as("of another lot").isTrue();
    }

    @Test
    void a_parcel_that_was_recalled_too_late_leaves_somebody_to_be_told() {
        OrderStory onTheWay = OrderStory.released().then(SampleOrder.recall(FLOW, "B-1", true, false, false));
        assertThat(fill(onTheWay).patientToBeTold()).isFalse();
        assertThat(fill(onTheWay.then(SampleOrder.complete(FLOW))).patientToBeTold())
                .isTrue();
        assertThat(fill(onTheWay.then(SampleOrder.giveBack(FLOW))).patientToBeTold())
                .isFalse();
    }

    private static Fill fill(OrderStory story) {
        return story.state().fill(FILL).orElseThrow();
    }

    @Test
    void what_the_carrier_has_is_asked_for_and_nothing_else() {
        var flow = new WhenFillRecalledThenIntercept();
        assertThat(flow.on(after(OrderStory.released(), true, false, false)))
                .containsExactly(new RequestInterception(
                        PARCEL, Context.of(Actor.system(flow.name()), MONDAY), InterceptionReason.RECALLED));
        assertThat(flow.on(after(OrderStory.dispensed(), false, false, false))).isEmpty();
        assertThat(flow.on(after(OrderStory.delivered(), true, true, false))).isEmpty();
    }

    /** What the log would say. */
    private record Known(List<FillId> fills, @Nullable Recall recall) implements Lots {
        @Override
        public List<FillId> fillsOf(PharmacyId pharmacy, LotId lot) {
            return fills;
        }

        @Override
        public Optional<Recall> recall(LotId lot) {
            return Optional.ofNullable(recall).filter(known -> known.lot().equals(lot));
        }
    }

    @Test
    void every_fill_of_the_lot_is_called_back_whether_compounded_before_the_recall_or_after() {
        FillId second = FillId.of(RX, 2);
        assertThat(new WhenLotRecalledThenRecallFill(new Known(List.of(FILL, second), null)).on(recalled("B-1")))
                .extracting(command -> ((RecallFill) command).fill())
                .containsExactly(FILL, second);
        Event compounded = OrderStory.compounded().events().getLast();
        for (String number : List.of("B-1", "k-77")) {
            Recall recall = new Recall(LotId.of(PHARMACY, number), PHARMACY, number, RecallReason.SUPPLIER, MONDAY);
            assertThat(new WhenLotRecalledThenRecallFill(new Known(List.of(), recall)).on(compounded))
                    .as(number)
                    .singleElement()
                    .isInstanceOfSatisfying(RecallFill.class, command -> {
                        assertThat(command.fill()).isEqualTo(FILL);
                        assertThat(command.lot()).isEqualTo(number);
                    });
        }
        assertThat(new WhenLotRecalledThenRecallFill(new Known(List.of(), null)).on(compounded))
                .isEmpty();
    }

    @Test
    void a_record_corrected_to_a_recalled_lot_is_called_back_as_well() {
        Recall recall = new Recall(LotId.of(PHARMACY, "B-2"), PHARMACY, "B-2", RecallReason.OTHER, MONDAY);
        List<Event> corrected = new ArrayList<>(
                OrderStory.compounded().then(SampleOrder.correct(SHOP)).events());
        assertThat(new WhenLotRecalledThenRecallFill(new Known(List.of(), recall)).on(corrected.getLast()))
                .hasSize(1);
    }
}
