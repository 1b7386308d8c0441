package health.fulfilment.core.flow;

import static health.fulfilment.core.prescription.SampleOrder.FILL;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.PARCEL;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACIST;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static health.fulfilment.core.shipment.Parcels.FL;
import static health.fulfilment.core.shipment.Parcels.HANDED_OVER;
import static health.fulfilment.core.shipment.Parcels.NEXT_DAY;
import static health.fulfilment.core.shipment.Parcels.handedOver;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.monitoring.ReportCommand.AmendReport;
import health.fulfilment.core.monitoring.ReportCommand.DueReport;
import health.fulfilment.core.monitoring.ReportCommand.LeaveReport;
import health.fulfilment.core.monitoring.ReportCommand.RedateReport;
import health.fulfilment.core.monitoring.ReportCommand.VoidReport;
import health.fulfilment.core.monitoring.ReportEvent;
import health.fulfilment.core.prescription.CorrectionReason;
import health.fulfilment.core.prescription.FillCommand.CompleteFill;
import health.fulfilment.core.prescription.FillCommand.LoseFill;
import health.fulfilment.core.prescription.FillCommand.ReleaseFill;
import health.fulfilment.core.prescription.FillCommand.ReturnFill;
import health.fulfilment.core.prescription.FillEvent.FillLost;
import health.fulfilment.core.prescription.FillEvent.FillRecordCorrected;
import health.fulfilment.core.prescription.FillEvent.FillReturned;
import health.fulfilment.core.prescription.FillEvent.FillReversed;
import health.fulfilment.core.prescription.FillField;
import health.fulfilment.core.prescription.GivingUpReason;
import health.fulfilment.core.prescription.OrderCommand.RoutePrescription;
import health.fulfilment.core.prescription.OrderEvent.DeliveryOverdue;
import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.SampleOrder;
import health.fulfilment.core.prescription.SetApart;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.core.shipment.InquiryCommand.DiscoverLoss;
import health.fulfilment.core.shipment.InquiryEvent.LossType;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentLossDiscovered;
import health.fulfilment.core.shipment.Parcels;
import health.fulfilment.core.shipment.ReturnEvent.ReturnReason;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentReturned;
import health.fulfilment.core.shipment.ShipmentCommand.MarkShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentCommand.RequestInterception;
import health.fulfilment.core.shipment.ShipmentCommand.VoidShipment;
import health.fulfilment.core.shipment.ShipmentEvent.InterceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentDelivered;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentScanned;
import health.fulfilment.core.shipment.ShipmentEvent.VoidReason;
import health.fulfilment.rules.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What follows from what. */
class FlowsTest {

    private static final State FLORIDA = new State("FL");
    private static final ReportId REPORT = ReportId.of(FILL, FLORIDA);

    private static List<Command> following(Event event) {
        return Flows.all().stream().flatMap(flow -> flow.on(event).stream()).toList();
    }

    private static Context of(String flow) {
        return Context.of(Actor.system(flow), MONDAY);
    }

    @Test
    @DisplayName("an approval is routed, at the moment of the approval, by the flow and nobody else")
    void routed() {
        assertThat(following(OrderStory.approved().events().getLast()))
                .containsExactly(new RoutePrescription(RX, of("when-prescription-approved-then-route"), null));
    }

    @Test
    @DisplayName("an order that came back, or waited, is sent on; one that is closed is not")
    void sentOn() {
        var again = List.of(new RoutePrescription(RX, of("when-order-is-at-no-pharmacy-then-route"), null));
        assertThat(following(OrderStory.outOfStock().events().getLast())).isEqualTo(again);
        assertThat(following(OrderStory.withdrawn().events().getLast()))
                .extracting(command -> ((RoutePrescription) command).prescription())
                .containsExactly(RX);
        assertThat(following(OrderStory.held()
                        .then(SampleOrder.lift(SampleOrder.SHOP))
                        .events()
                        .getLast()))
                .isEqualTo(again);
        assertThat(following(OrderStory.refusedByPharmacy().events().getLast())).isEmpty();
    }

    @Test
    @DisplayName("what is on its way of a prescription that was ended is called back")
    void calledBack() {
        assertThat(following(OrderStory.stopped().events().getLast()))
                .containsExactly(new RequestInterception(
                        PARCEL,
                        of("when-prescription-stopped-then-intercept"),
                        InterceptionReason.PRESCRIPTION_STOPPED));
    }

    @Test
    @DisplayName("a parcel in the carrier's hands releases its fill")
    void released() {
        assertThat(following(new ShipmentHandedOver(
                        PARCEL,
                        MONDAY,
                        "1Z1",
                        MONDAY,
                        LocalDate.of(2026, 11, 2),
                        "sha256:r",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null)))
                .containsExactly(new ReleaseFill(RX, of("when-shipment-handed-over-then-release-fill"), FILL, PARCEL));
    }

    @Test
    @DisplayName("a delivered parcel completes its fill, which its id names")
    void delivered() {
        LocalDate on = LocalDate.of(2026, 11, 5);
        assertThat(following(new ShipmentDelivered(PARCEL, MONDAY, MONDAY, on, null)))
                .containsExactly(
                        new CompleteFill(RX, of("when-shipment-delivered-then-complete-fill"), FILL, PARCEL, on));
    }

    @Test
    @DisplayName("a parcel that is lost, or came back, takes its fill with it")
    void cameToGrief() {
        assertThat(following(new ShipmentLossDiscovered(
                        PARCEL,
                        MONDAY,
                        MONDAY,
                        LocalDate.of(2026, 11, 2),
                        LossType.IN_TRANSIT,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of())))
                .containsExactly(new LoseFill(RX, of("when-shipment-lost-then-lose-fill"), FILL, PARCEL));
        assertThat(following(new ShipmentReturned(PARCEL, MONDAY, MONDAY, ReturnReason.REFUSED)))
                .containsExactly(new ReturnFill(RX, of("when-shipment-returned-then-return-fill"), FILL, PARCEL));
    }

    @Test
    @DisplayName("what the carrier cannot find is lost from then on; any other scan asks for nothing")
    void carrierLostIt() {
        assertThat(following(new ShipmentScanned(PARCEL, MONDAY, "s-1", ScanKind.LOST, MONDAY, null, null)))
                .containsExactly(new DiscoverLoss(
                        PARCEL,
                        of("when-carrier-loses-shipment-then-discover-loss"),
                        MONDAY,
                        LossType.IN_TRANSIT,
                        true,
                        null,
                        null));
        assertThat(following(new ShipmentScanned(PARCEL, MONDAY, "s-1", ScanKind.RETURNING, MONDAY, null, null)))
                .isEmpty();
    }

    @Test
    @DisplayName("the parcel of a reversed fill is voided, if one was made")
    void reversed() {
        assertThat(following(reversal(new Relied(PARCEL.value(), 1))))
                .containsExactly(new VoidShipment(
                        PARCEL, of("when-fill-reversed-then-void-shipment"), VoidReason.FILL_REVERSED));
        assertThat(following(reversal(new Relied(PARCEL.value(), -1)))).isEmpty();
        assertThat(following(reversal(new Relied(RX.value(), 9)))).isEmpty();
    }

    private static FillReversed reversal(Relied relied) {
        return new FillReversed(
                RX,
                MONDAY,
                FILL,
                PHARMACY,
                PHARMACIST,
                GivingUpReason.MADE_IN_ERROR,
                new SetApart(Quantity.of("6"), SetApart.Disposition.QUARANTINE),
                List.of(relied),
                null);
    }

    @Test
    @DisplayName("what is reversed is taken back from the monitoring program of the patient's state")
    void reversedReport() {
        FillReversed old = reversal(new Relied(RX.value(), 9));
        FillReversed reversed = new FillReversed(
                RX, MONDAY, FILL, PHARMACY, PHARMACIST, old.reason(), old.setApart(), old.evidence(), FLORIDA);
        assertThat(following(reversed))
                .containsExactly(new VoidReport(
                        REPORT, of("when-fill-reversed-then-void-report"), ReportEvent.VoidReason.REVERSED));
    }

    @Test
    @DisplayName("a corrected record is corrected with the monitoring program, where the report says it")
    void corrected() {
        assertThat(following(correction(FillField.PRESCRIPTION_NUMBER, FLORIDA)))
                .containsExactly(new AmendReport(REPORT, of("when-fill-record-corrected-then-amend-report"), "DSP02"));
        assertThat(following(correction(FillField.PHARMACIST, FLORIDA)))
                .containsExactly(new AmendReport(REPORT, of("when-fill-record-corrected-then-amend-report"), "DSP14"));
        assertThat(following(correction(FillField.LOT, FLORIDA))).isEmpty();
        assertThat(following(correction(FillField.COMPOUNDED_BY, FLORIDA))).isEmpty();
        assertThat(following(correction(FillField.LABELLED_BY, FLORIDA))).isEmpty();
        assertThat(following(correction(FillField.PHARMACIST, null))).isEmpty();
    }

    private static FillRecordCorrected correction(FillField field, @Nullable State state) {
        return new FillRecordCorrected(
                RX,
                MONDAY,
                FILL,
                PHARMACY,
                PHARMACIST,
                field,
                "fill-labelled",
                "1",
                "2",
                CorrectionReason.DATA_ENTRY,
                state);
    }

    @Test
    @DisplayName("the report of a fill that is lost or came back is left standing")
    void leftStanding() {
        Context context = of("when-fill-is-lost-or-returned-then-leave-report");
        assertThat(following(new FillLost(RX, MONDAY, FILL, PARCEL, FLORIDA)))
                .containsExactly(new LeaveReport(REPORT, context, ReportEvent.VoidReason.LOST));
        assertThat(following(new FillReturned(RX, MONDAY, FILL, PARCEL, FLORIDA)))
                .containsExactly(new LeaveReport(REPORT, context, ReportEvent.VoidReason.RETURNED));
        assertThat(following(new FillLost(RX, MONDAY, FILL, PARCEL, null))).isEmpty();
    }

    @Test
    @DisplayName("a broken promise marks the parcel, if there is one")
    void overdue() {
        LocalDate due = LocalDate.of(2026, 11, 7);
        assertThat(following(new DeliveryOverdue(RX, MONDAY, due, PARCEL)))
                .containsExactly(
                        new MarkShipmentOverdue(PARCEL, of("when-delivery-overdue-then-mark-shipment-overdue"), due));
        assertThat(following(new DeliveryOverdue(RX, MONDAY, due, null))).isEmpty();
    }

    @Test
    @DisplayName("names are stable and distinct: they make the ids of commands and name dead letters")
    void names() {
        assertThat(Flows.all())
                .extracting(Flow::name)
                .containsExactly(
                        "when-prescription-approved-then-route",
                        "when-order-is-at-no-pharmacy-then-route",
                        "when-prescription-stopped-then-intercept",
                        "when-fill-recalled-then-intercept",
                        "when-shipment-handed-over-then-release-fill",
                        "when-shipment-delivered-then-complete-fill",
                        "when-fill-reversed-then-void-shipment",
                        "when-carrier-loses-shipment-then-discover-loss",
                        "when-shipment-lost-then-lose-fill",
                        "when-shipment-returned-then-return-fill",
                        "when-delivery-overdue-then-mark-shipment-overdue",
                        "when-fill-dispensed-then-due-report",
                        "when-shipment-handed-over-then-redate-report",
                        "when-matter-met-then-open-next",
                        "when-fill-reversed-then-void-report",
                        "when-fill-record-corrected-then-amend-report",
                        "when-fill-is-lost-or-returned-then-leave-report");
    }

    @Test
    @DisplayName(
            "a dispensed fill is to be reported to the patient's state, once, whatever was asked of how many rules")
    void reported() {
        assertThat(following(OrderStory.dispensed().events().getLast()))
                .containsExactly(new DueReport(
                        ReportId.of(FILL, new State("FL")), of("when-fill-dispensed-then-due-report"), MONDAY, null));
    }

    @Test
    @DisplayName("a parcel in the carrier's hands moves the deadline where the state counts from there")
    void redated() {
        assertThat(following(handedOver().past().getLast()))
                .contains(new RedateReport(
                        ReportId.of(Parcels.FILL, FL),
                        Context.of(Actor.system("when-shipment-handed-over-then-redate-report"), NEXT_DAY),
                        HANDED_OVER,
                        null));
    }

    @Test
    @DisplayName("what asks for nothing is answered with nothing")
    void nothing() {
        assertThat(following(OrderStory.drafted().events().getLast())).isEmpty();
        assertThat(following(OrderStory.released().events().getLast())).isEmpty();
    }
}
