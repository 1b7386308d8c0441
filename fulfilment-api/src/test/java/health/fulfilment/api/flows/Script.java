package health.fulfilment.api.flows;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.commands.HandClock;
import health.fulfilment.api.commands.Practice;
import health.fulfilment.api.model.Shop;
import health.fulfilment.core.matter.MatterCommand.MeetMatter;
import health.fulfilment.core.matter.MatterCommand.OpenMatter;
import health.fulfilment.core.matter.MatterKind;
import health.fulfilment.core.monitoring.ReportCommand.RecordAccepted;
import health.fulfilment.core.monitoring.ReportCommand.RecordSent;
import health.fulfilment.core.monitoring.Transmission;
import health.fulfilment.core.prescription.CorrectionReason;
import health.fulfilment.core.prescription.FillCommand.CorrectFillRecord;
import health.fulfilment.core.prescription.FillCommand.ReverseFill;
import health.fulfilment.core.prescription.FillField;
import health.fulfilment.core.prescription.GivingUpReason;
import health.fulfilment.core.prescription.OrderCommand.AnswerCancellation;
import health.fulfilment.core.prescription.OrderCommand.RefuseOrder;
import health.fulfilment.core.prescription.OrderEvent.OrderRefusalReason;
import health.fulfilment.core.prescription.PrescriptionCommand.CancelPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.MarkReady;
import health.fulfilment.core.prescription.PrescriptionEvent.CancellationReason;
import health.fulfilment.core.prescription.SetApart.Disposition;
import health.fulfilment.core.recall.LotCommand.RecallLot;
import health.fulfilment.core.recall.RecallReason;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.LotId;
import health.fulfilment.core.shared.MatterId;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.ReturnCommand.ReceiveReturn;
import health.fulfilment.core.shipment.ReturnEvent.ReturnReason;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What people do about a handful of orders, always the same, so that every flow has something to follow. Between two scenes
 * the flows, and what is due, come to rest.
 */
final class Script {

    private static final MatterId INVENTORY = MatterId.of(UUID.nameUUIDFromBytes(new byte[] {3}));

    private final Practice practice;
    private final CommandGate gate;
    private final HandClock clock;

    Script(Practice practice, CommandGate gate, HandClock clock) {
        this.practice = practice;
        this.gate = gate;
        this.clock = clock;
    }

    /** One story each. */
    private enum Order {
        ARRIVES,
        NEVER_ARRIVES,
        DECLINED,
        UNANSWERED,
        REVERSED,
        STOPPED,
        LOST_BY_CARRIER,
        CORRECTED;

        PrescriptionId id() {
            return PrescriptionId.of(UUID.nameUUIDFromBytes(new byte[] {1, (byte) ordinal()}));
        }

        FillId fill() {
            return FillId.of(id(), 1);
        }

        ShipmentId parcel() {
            return ShipmentId.of(fill());
        }

        ReportId report() {
            return ReportId.of(fill(), Practice.NY);
        }
    }

    List<Runnable> scenes() {
        return List.of(
                this::approve,
                this::prepare,
                this::ship,
                this::report,
                this::goWrong,
                this::settle,
                this::recall,
                () -> pass(6),
                () -> pass(6),
                () -> pass(50));
    }

    private void approve() {
        practice.open();
        Shop.openHill(practice, gate, clock);
        practice.say(new OpenMatter(
                INVENTORY,
                by(Practice.OFFICER),
                MatterKind.BIENNIAL_INVENTORY,
                clock.instant(),
                Practice.NY,
                Practice.EASTERN,
                null));
        for (Order order : Order.values()) {
            PatientId patient = PatientId.of(UUID.nameUUIDFromBytes(new byte[] {2, (byte) order.ordinal()}));
            practice.say(practice.registration(patient));
            practice.say(practice.drafting(order.id(), patient, "30", 30, 0));
            practice.say(new MarkReady(order.id(), by(Practice.DOCTOR), null));
            practice.say(practice.approval(order.id()));
        }
    }

    private void prepare() {
        practice.say(new RefuseOrder(
                Order.DECLINED.id(),
                by(Practice.SHOP),
                Practice.PHARMACY,
                Practice.PHARMACIST,
                OrderRefusalReason.CAPACITY,
                null,
                null));
        for (Order order : List.of(
                Order.ARRIVES,
                Order.NEVER_ARRIVES,
                Order.REVERSED,
                Order.STOPPED,
                Order.LOST_BY_CARRIER,
                Order.CORRECTED)) {
            practice.accept(order.id());
            practice.dispensed(order.id());
        }
    }

    private void ship() {
        for (Order order :
                List.of(Order.ARRIVES, Order.NEVER_ARRIVES, Order.STOPPED, Order.LOST_BY_CARRIER, Order.CORRECTED)) {
            practice.handedOver(order.fill());
        }
        practice.say(new CreateShipment(
                Order.REVERSED.parcel(),
                by(Practice.SHOP),
                Order.REVERSED.fill(),
                Practice.PHARMACY,
                Practice.CARRIER,
                "two-day",
                "tech-1",
                true,
                null));
    }

    /** Only once the report's deadline has settled: whoever reports while flows go on may be faster than they are. */
    private void report() {
        Transmission file = new Transmission("C-1", "4.2", clock.instant());
        practice.say(new RecordSent(Order.CORRECTED.report(), by(Practice.SHOP), file, null));
        practice.say(new RecordAccepted(Order.CORRECTED.report(), by(Practice.SHOP)));
    }

    private void goWrong() {
        clock.advance(Duration.ofHours(2));
        practice.say(new ReverseFill(
                Order.REVERSED.id(),
                by(Practice.SHOP),
                Order.REVERSED.fill(),
                Practice.PHARMACY,
                Practice.PHARMACIST,
                GivingUpReason.PATIENT_REQUEST,
                Disposition.QUARANTINE,
                null));
        practice.say(new CancelPrescription(
                Order.STOPPED.id(), by(Practice.DOCTOR), CancellationReason.CLINICAL_CHANGE, null));
        practice.say(new AnswerCancellation(
                Order.STOPPED.id(), by(Practice.SHOP), Practice.PHARMACY, Practice.PHARMACIST, null));
        practice.say(new RecordScan(
                Order.LOST_BY_CARRIER.parcel(),
                by(Practice.COURIER),
                Practice.CARRIER,
                "S-1",
                ScanKind.LOST,
                clock.instant(),
                null,
                null));
        practice.say(new CorrectFillRecord(
                Order.CORRECTED.id(),
                by(Practice.SHOP),
                Order.CORRECTED.fill(),
                Practice.PHARMACY,
                Practice.PHARMACIST,
                FillField.PRESCRIPTION_NUMBER,
                "7009999",
                CorrectionReason.DATA_ENTRY,
                null));
    }

    private void settle() {
        practice.say(new MeetMatter(INVENTORY, by(Practice.OFFICER), clock.instant(), null));
        practice.delivered(Order.ARRIVES.parcel());
        practice.delivered(Order.CORRECTED.parcel());
        practice.say(new ReceiveReturn(
                Order.STOPPED.parcel(),
                by(Practice.SHOP),
                Practice.PHARMACY,
                clock.instant(),
                ReturnReason.INTERCEPTED));
    }

    /** Everything that the pharmacy compounded is of one lot. */
    private void recall() {
        practice.say(new RecallLot(
                LotId.of(Practice.PHARMACY, "B-1"),
                by(Practice.SHOP),
                Practice.PHARMACY,
                "B-1",
                RecallReason.POTENCY,
                clock.instant()));
    }

    private void pass(int days) {
        clock.advance(Duration.ofDays(days));
    }

    private Context by(Actor actor) {
        return Context.of(actor, clock.instant());
    }
}
