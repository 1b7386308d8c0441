package health.fulfilment.api.model;

import health.fulfilment.api.commands.Practice;
import health.fulfilment.core.prescription.CorrectionReason;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.FillCommand.CancelFill;
import health.fulfilment.core.prescription.FillCommand.CompoundFill;
import health.fulfilment.core.prescription.FillCommand.CorrectFillRecord;
import health.fulfilment.core.prescription.FillCommand.DispenseFill;
import health.fulfilment.core.prescription.FillCommand.LabelFill;
import health.fulfilment.core.prescription.FillCommand.ReverseFill;
import health.fulfilment.core.prescription.FillCommand.ReviewFill;
import health.fulfilment.core.prescription.FillField;
import health.fulfilment.core.prescription.FillRefusalReason;
import health.fulfilment.core.prescription.GivingUpReason;
import health.fulfilment.core.prescription.Hold;
import health.fulfilment.core.prescription.OrderCommand.AcceptOrder;
import health.fulfilment.core.prescription.OrderCommand.AnswerCancellation;
import health.fulfilment.core.prescription.OrderCommand.HoldOrder;
import health.fulfilment.core.prescription.OrderCommand.LiftOrderHold;
import health.fulfilment.core.prescription.OrderCommand.RefuseOrder;
import health.fulfilment.core.prescription.OrderCommand.RoutePrescription;
import health.fulfilment.core.prescription.OrderCommand.StartFill;
import health.fulfilment.core.prescription.OrderCommand.TransferOrder;
import health.fulfilment.core.prescription.OrderCommand.WithdrawOrder;
import health.fulfilment.core.prescription.OrderEvent.OrderRefusalReason;
import health.fulfilment.core.prescription.PatientRequest;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovePrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.CancelPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.DiscardDraft;
import health.fulfilment.core.prescription.PrescriptionCommand.MarkReady;
import health.fulfilment.core.prescription.PrescriptionCommand.ReviseDraft;
import health.fulfilment.core.prescription.PrescriptionEvent.CancellationReason;
import health.fulfilment.core.prescription.SetApart.Disposition;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Every request that prescriber, pharmacy and compliance make about an order and its fills, by the hand of one shop. */
record OrderRequests(Prescription rx, PrescriptionId id, Shop shop, Practice practice, Instant now, Chance chance) {

    /** What the order waits for, mostly; and what may come between. */
    Command next() {
        return switch (rx.stage()) {
            case ABSENT, DRAFT -> chance.oneIn(25) ? new DiscardDraft(id, doctor()) : new MarkReady(id, doctor(), null);
            case READY -> sign();
            case APPROVED, NOT_ROUTABLE -> chance.oneIn(40) ? cancel() : new RoutePrescription(id, officer(), null);
            case ROUTED -> answer();
            case ACCEPTED -> handle();
            case REFUSED, DISCARDED, CANCELLED, STOPPED -> any(fill(1));
        };
    }

    /** What was refused is revised, or given up. */
    private Command sign() {
        if (rx.lastJudgement() == null) {
            return approve();
        }
        return chance.oneIn(3) ? new DiscardDraft(id, doctor()) : chance.oneIn(2) ? revise() : approve();
    }

    private Command approve() {
        String digest = rx.ready() == null ? "sha256:none" : rx.ready().payloadDigest();
        return new ApprovePrescription(id, doctor(), digest, List.of("totp"), null);
    }

    /** Asked of the monitoring program once more: what was asked too long ago does not count. */
    private Command revise() {
        Draft before = rx.draft();
        if (before == null) {
            return approve();
        }
        int days = before.daysSupply();
        Draft anew = practice.drafting(id, before.patient(), "" + days, days, chance.below(6))
                .draft();
        return new ReviseDraft(id, doctor(), anew, null);
    }

    private Command answer() {
        return switch (chance.below(24)) {
            case 0, 1 -> refuse();
            case 2, 5 -> transfer();
            case 3 -> hold();
            case 4 -> chance.oneIn(2) ? cancel() : hold();
            default -> rx.handling().holds().isEmpty() ? accept() : lift();
        };
    }

    private Command handle() {
        if (rx.handling().requested() != null && !chance.oneIn(3)) {
            return answerCancellation();
        }
        if (!rx.handling().holds().isEmpty() && !chance.oneIn(3)) {
            return lift();
        }
        return switch (chance.below(80)) {
            case 0 -> cancel();
            case 1, 2, 6, 7 -> transfer();
            case 3, 4 -> hold();
            case 5 -> refuse();
            default -> fill();
        };
    }

    /** With the last fill, or a new one. */
    private Command fill() {
        if (rx.fills().isEmpty()) {
            return start();
        }
        Fill last = rx.fills().getLast();
        return switch (last.stage()) {
            case STARTED -> chance.oneIn(15) ? giveUp(last) : review(last.id());
            case REVIEWED -> chance.oneIn(20) ? giveUp(last) : compound(last);
            case COMPOUNDED -> chance.oneIn(25) ? giveUp(last) : label(last.id());
            case LABELLED -> chance.oneIn(25) ? giveUp(last) : dispense(last.id());
            case DISPENSED -> reverse(last.id());
            case RELEASED, DELIVERED, LOST, RETURNED, REFUSED, REVERSED, CANCELLED -> start();
        };
    }

    /** Anything at all, sensible or not. */
    Command any(FillId fill) {
        return switch (chance.below(20)) {
            case 0 -> new MarkReady(id, doctor(), null);
            case 1 -> approve();
            case 2 -> new RoutePrescription(id, officer(), null);
            case 3 -> new WithdrawOrder(id, officer());
            case 4 -> accept();
            case 5 -> refuse();
            case 6 -> transfer();
            case 7 -> hold();
            case 8 -> lift();
            case 9 -> cancel();
            case 10 -> answerCancellation();
            case 11 -> start();
            case 12 -> review(fill);
            case 13 -> new CompoundFill(id, pharmacy(), fill, shop.id(), practice.batch("30"), null);
            case 14 -> label(fill);
            case 15 -> dispense(fill);
            case 16 -> reverse(fill);
            case 17, 18 -> correct(fill);
            default -> giveUp(fill, chance.oneIn(2));
        };
    }

    private Command accept() {
        return new AcceptOrder(id, pharmacy(), shop.id(), shop.pharmacist(), null, null);
    }

    private Command refuse() {
        OrderRefusalReason reason = chance.oneOf(OrderRefusalReason.values());
        return new RefuseOrder(id, pharmacy(), shop.id(), shop.pharmacist(), reason, null, null);
    }

    private Command transfer() {
        PatientRequest asked = new PatientRequest(now.minus(Duration.ofMinutes(5)), PatientRequest.Channel.MESSAGE);
        Shop to = shop.other();
        return new TransferOrder(id, pharmacy(), shop.id(), shop.pharmacist(), to.id(), to.pharmacist(), asked, null);
    }

    private Command hold() {
        return new HoldOrder(id, pharmacy(), shop.id(), shop.pharmacist(), Hold.Reason.STOCK, null, null);
    }

    private Command lift() {
        return new LiftOrderHold(id, pharmacy(), shop.id(), shop.pharmacist(), null);
    }

    private Command cancel() {
        return new CancelPrescription(id, doctor(), CancellationReason.CLINICAL_CHANGE, null);
    }

    private Command answerCancellation() {
        return new AnswerCancellation(id, pharmacy(), shop.id(), shop.pharmacist(), null);
    }

    /** The whole quantity, a part of it, or too much. */
    private Command start() {
        int whole = rx.draft() == null ? 30 : rx.draft().quantity().amount().intValueExact();
        int units = chance.oneIn(5) ? 1 + chance.below(whole + 5) : whole;
        return new StartFill(id, pharmacy(), shop.id(), Quantity.of("" + units), units, null);
    }

    private Command review(FillId fill) {
        FillRefusalReason no = chance.oneIn(20) ? FillRefusalReason.DOSE_CONCERN : null;
        return new ReviewFill(id, pharmacy(), fill, shop.id(), shop.pharmacist(), List.of(), no, null, null);
    }

    private Command compound(Fill fill) {
        return new CompoundFill(
                id,
                pharmacy(),
                fill.id(),
                shop.id(),
                practice.batch(fill.quantity().toString()),
                null);
    }

    private Command label(FillId fill) {
        return new LabelFill(id, pharmacy(), fill, shop.id(), Practice.label());
    }

    private Command dispense(FillId fill) {
        return new DispenseFill(id, pharmacy(), fill, shop.id(), shop.pharmacist(), practice.checked(), null);
    }

    private Command giveUp(Fill fill) {
        return giveUp(fill.id(), fill.compounding() != null);
    }

    private Command giveUp(FillId fill, boolean made) {
        return new CancelFill(
                id,
                pharmacy(),
                fill,
                shop.id(),
                shop.pharmacist(),
                GivingUpReason.OTHER,
                made ? Disposition.WASTE : null,
                null);
    }

    Command reverse(FillId fill) {
        return new ReverseFill(
                id,
                pharmacy(),
                fill,
                shop.id(),
                shop.pharmacist(),
                GivingUpReason.PATIENT_REQUEST,
                Disposition.QUARANTINE,
                null);
    }

    private Command correct(FillId fill) {
        return new CorrectFillRecord(
                id,
                pharmacy(),
                fill,
                shop.id(),
                shop.pharmacist(),
                FillField.LOT,
                "B-" + chance.below(3),
                CorrectionReason.DATA_ENTRY,
                null);
    }

    private FillId fill(int number) {
        return FillId.of(id, number);
    }

    private Context doctor() {
        return Context.of(Practice.DOCTOR, now);
    }

    private Context officer() {
        return Context.of(Practice.OFFICER, now);
    }

    private Context pharmacy() {
        return Context.of(shop.actor(), now);
    }
}
