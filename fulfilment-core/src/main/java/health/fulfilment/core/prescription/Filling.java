package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.ARRIVING;
import static health.fulfilment.core.prescription.OutOfPlace.Step.FILLING;

import health.fulfilment.core.prescription.FillEvent.Step;
import health.fulfilment.core.prescription.PrescriptionCommand.CompleteFill;
import health.fulfilment.core.prescription.PrescriptionCommand.DispenseFill;
import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.ReleaseFill;
import health.fulfilment.core.prescription.PrescriptionCommand.StartFill;
import health.fulfilment.core.prescription.PrescriptionEvent.FillDelivered;
import health.fulfilment.core.prescription.PrescriptionEvent.FillDispensed;
import health.fulfilment.core.prescription.PrescriptionEvent.FillRefused;
import health.fulfilment.core.prescription.PrescriptionEvent.FillReleased;
import health.fulfilment.core.prescription.PrescriptionEvent.FillStarted;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Ruling;
import health.fulfilment.core.shared.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fills of an accepted order, from the first pill counted to the patient's door (21 CFR 1306.22, 1306.23). */
final class Filling {

    private Filling() {}

    static Decision<PrescriptionEvent> start(Prescription rx, StartFill c) {
        Optional<Refusal> refusal = Access.isOrdersPharmacy(rx, c.context().actor(), c.pharmacy())
                .or(() -> OutOfPlace.refusal(rx.stage(), FILLING))
                .or(() -> Cancelling.notRequested(rx))
                .or(() -> Holding.goesOn(rx))
                .or(() -> complete(c.quantity(), c.daysSupply()));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        PharmacyFacts facts = Evidence.required(c.evidence());
        Instant at = c.context().at();
        Ruling ruling = Ruling.of(
                facts.rulebook(),
                FillRules.question(rx, facts, at, rx.ledger(), c.quantity(), c.daysSupply()),
                Routing.question(rx, facts, at));
        if (ruling.refuses()) {
            return refused(c, null, c.pharmacy(), c.quantity(), ruling);
        }
        Optional<Refusal> tooMuch = FillRules.withinPrescribed(rx.ledger(), c.quantity());
        if (tooMuch.isPresent()) {
            return Decision.refused(tooMuch.get());
        }
        return Decision.recorded(new FillStarted(
                c.prescription(),
                at,
                FillId.of(c.prescription(), rx.fills().size() + 1),
                c.pharmacy(),
                c.quantity(),
                c.daysSupply(),
                at.atZone(facts.zone()).toLocalDate(),
                ruling.rulebook(),
                ruling.findings(),
                c.relied(),
                ruling.asked()));
    }

    static Decision<PrescriptionEvent> refused(
            PrescriptionCommand c, @Nullable FillId fill, PharmacyId pharmacy, Quantity quantity, Ruling ruling) {
        Refusal no = Refusal.byRule(ruling.findings());
        return Decision.refusedAndRecorded(
                no,
                new FillRefused(
                        c.prescription(),
                        c.context().at(),
                        fill,
                        pharmacy,
                        quantity,
                        no.code(),
                        ruling.rulebook(),
                        ruling.findings(),
                        c.relied(),
                        ruling.asked()));
    }

    /** Judged anew on the day of dispensing: licences and dates may have changed since the start. */
    static Decision<PrescriptionEvent> dispense(Prescription rx, DispenseFill c) {
        Optional<Refusal> refusal = Access.isOrdersPharmacy(rx, c.context().actor(), c.pharmacy())
                .or(() -> OutOfPlace.refusal(rx.stage(), FILLING))
                .or(() -> Cancelling.notRequested(rx))
                .or(() -> Holding.goesOn(rx))
                .or(() -> rx.fill(c.fill())
                        .map(fill -> FillStages.toDispense(fill, Preparing.compounded(rx)))
                        .orElseGet(() -> Optional.of(Refusal.absent("fill"))))
                .or(() -> Pharmacists.practisesThere(c.pharmacist(), Evidence.required(c.evidence())));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        PharmacyFacts facts = Evidence.required(c.evidence());
        Instant at = c.context().at();
        Fill fill = rx.fill(c.fill()).orElseThrow();
        LocalDate today = at.atZone(facts.zone()).toLocalDate();
        Ledger others = rx.ledger().without(fill.id());
        Ruling ruling = Ruling.of(
                facts.rulebook(),
                FillRules.question(rx, facts, at, others, fill.quantity(), fill.daysSupply()),
                Routing.question(rx, facts, at),
                Pharmacists.question(rx, c.pharmacist(), facts, at),
                FillRules.question(rx, facts, at, others, fill, c.checks()));
        if (ruling.refuses()) {
            return refused(c, c.fill(), c.pharmacy(), fill.quantity(), ruling);
        }
        Optional<Refusal> tooMuch = FillRules.withinPrescribed(others, fill.quantity());
        if (tooMuch.isPresent()) {
            return Decision.refused(tooMuch.get());
        }
        Optional<Refusal> unfit = FinalCheck.refusal(fill, c.pharmacist(), today);
        if (unfit.isPresent()) {
            return Preparing.refused(c, c.fill(), c.pharmacy(), Step.DISPENSING, unfit.get());
        }
        return Decision.recorded(new FillDispensed(
                c.prescription(),
                at,
                c.fill(),
                c.pharmacy(),
                c.pharmacist(),
                fill.quantity(),
                today,
                ruling.rulebook(),
                ruling.findings(),
                c.relied(),
                ruling.asked(),
                c.checks(),
                FinalCheck.warnings(fill, today)));
    }

    /** May be learnt after the delivery: another stream tells both. Twice is once. */
    static Decision<PrescriptionEvent> release(Prescription rx, ReleaseFill c) {
        return Access.followsBySystem(c.context().actor())
                .or(() -> OutOfPlace.refusal(rx.stage(), ARRIVING))
                .or(() -> parcelOf(rx.fill(c.fill()), c.shipment()))
                .or(() -> rx.fill(c.fill())
                        .flatMap(f -> f.releasedAt() == null
                                ? Optional.empty()
                                : Optional.of(
                                        Refusal.stage("ALREADY_RELEASED", "This fill left the pharmacy already."))))
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(
                        new FillReleased(c.prescription(), c.context().at(), c.fill(), c.shipment())));
    }

    static Decision<PrescriptionEvent> complete(Prescription rx, CompleteFill c) {
        return Access.followsBySystem(c.context().actor())
                .or(() -> OutOfPlace.refusal(rx.stage(), ARRIVING))
                .or(() -> parcelOf(rx.fill(c.fill()), c.shipment()))
                .or(() -> rx.fill(c.fill())
                        .flatMap(f -> f.deliveredOn() == null
                                ? Optional.empty()
                                : Optional.of(
                                        Refusal.stage("ALREADY_DELIVERED", "This fill reached the patient already."))))
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(new FillDelivered(
                        c.prescription(), c.context().at(), c.fill(), c.shipment(), c.deliveredOn())));
    }

    private static Optional<Refusal> complete(Quantity quantity, int daysSupply) {
        return !quantity.isZero() && daysSupply > 0
                ? Optional.empty()
                : Optional.of(Refusal.mismatch(
                        "FILL_EMPTY", "A fill has a quantity and lasts for at least one day.", "21 CFR 1306.22(c)"));
    }

    private static Optional<Refusal> parcelOf(Optional<Fill> fill, ShipmentId shipment) {
        if (fill.isEmpty()) {
            return Optional.of(Refusal.absent("fill"));
        }
        if (!shipment.equals(ShipmentId.of(fill.get().id()))) {
            return Optional.of(Refusal.mismatch("SHIPMENT_OF_ANOTHER_FILL", "That parcel holds another fill.", null));
        }
        return FillStages.onItsWay(fill.get());
    }
}
