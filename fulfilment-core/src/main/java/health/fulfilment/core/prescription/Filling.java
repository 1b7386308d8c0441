package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.FILLING;

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
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Rulebook;
import java.util.List;
import java.util.Optional;

/** The fills of an accepted order, from the first pill counted to the patient's door (21 CFR 1306.22, 1306.23). */
final class Filling {

    private Filling() {}

    static Decision<PrescriptionEvent> start(Prescription rx, StartFill c) {
        Optional<Refusal> refusal = Access.isOrdersPharmacy(rx, c.context().actor(), c.pharmacy())
                .or(() -> OutOfPlace.refusal(rx.stage(), FILLING))
                .or(() -> complete(c.quantity(), c.daysSupply()));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        PharmacyFacts facts = Evidence.required(c.evidence());
        FillId fill = FillId.of(c.prescription(), rx.fills().size() + 1);
        List<Finding> findings =
                FillRules.judge(rx, facts, c.context().at(), rx.ledger(), c.quantity(), c.daysSupply());
        if (Rulebook.refuses(findings)) {
            Refusal no = Refusal.byRule(findings);
            return Decision.refusedAndRecorded(
                    no,
                    new FillRefused(
                            c.prescription(),
                            c.context().at(),
                            null,
                            c.pharmacy(),
                            c.quantity(),
                            no.code(),
                            facts.rulebook().version(),
                            findings,
                            c.relied()));
        }
        return Decision.recorded(new FillStarted(
                c.prescription(),
                c.context().at(),
                fill,
                c.pharmacy(),
                c.quantity(),
                c.daysSupply(),
                c.context().at().atZone(facts.zone()).toLocalDate(),
                facts.rulebook().version(),
                findings,
                c.relied()));
    }

    /** Judged anew on the day of dispensing: licences and dates may have changed since the start. */
    static Decision<PrescriptionEvent> dispense(Prescription rx, DispenseFill c) {
        Optional<Refusal> refusal = Access.isOrdersPharmacy(rx, c.context().actor(), c.pharmacy())
                .or(() -> OutOfPlace.refusal(rx.stage(), FILLING))
                .or(() -> started(rx.fill(c.fill())))
                .or(() -> Pharmacists.practisesThere(c.pharmacist(), Evidence.required(c.evidence())));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        PharmacyFacts facts = Evidence.required(c.evidence());
        Fill fill = rx.fill(c.fill()).orElseThrow();
        Ledger others = rx.ledger().without(fill.id());
        List<Finding> findings =
                FillRules.judge(rx, facts, c.context().at(), others, fill.quantity(), fill.daysSupply());
        findings.add(Pharmacists.licence(rx, c.pharmacist(), facts, c.context().at()));
        if (Rulebook.refuses(findings)) {
            Refusal no = Refusal.byRule(findings);
            return Decision.refusedAndRecorded(
                    no,
                    new FillRefused(
                            c.prescription(),
                            c.context().at(),
                            c.fill(),
                            c.pharmacy(),
                            fill.quantity(),
                            no.code(),
                            facts.rulebook().version(),
                            findings,
                            c.relied()));
        }
        return Decision.recorded(new FillDispensed(
                c.prescription(),
                c.context().at(),
                c.fill(),
                c.pharmacy(),
                c.pharmacist(),
                fill.quantity(),
                c.context().at().atZone(facts.zone()).toLocalDate(),
                facts.rulebook().version(),
                findings,
                c.relied()));
    }

    /** May be learnt after the delivery: another stream tells both. Twice is once. */
    static Decision<PrescriptionEvent> release(Prescription rx, ReleaseFill c) {
        return Access.followsBySystem(c.context().actor())
                .or(() -> OutOfPlace.refusal(rx.stage(), FILLING))
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
                .or(() -> OutOfPlace.refusal(rx.stage(), FILLING))
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

    private static Optional<Refusal> started(Optional<Fill> fill) {
        if (fill.isEmpty()) {
            return Optional.of(Refusal.absent("fill"));
        }
        return switch (fill.get().stage()) {
            case STARTED -> Optional.empty();
            case DISPENSED -> Optional.of(Refusal.stage("ALREADY_DISPENSED", "This fill was dispensed already."));
            case RELEASED -> Optional.of(Refusal.stage("ALREADY_RELEASED", "This fill left the pharmacy already."));
            case DELIVERED -> Optional.of(Refusal.stage("ALREADY_DELIVERED", "This fill reached the patient already."));
            case CANCELLED -> Optional.of(Refusal.stage("FILL_CANCELLED", "This fill was cancelled."));
        };
    }

    private static Optional<Refusal> parcelOf(Optional<Fill> fill, ShipmentId shipment) {
        if (fill.isEmpty()) {
            return Optional.of(Refusal.absent("fill"));
        }
        if (!shipment.equals(ShipmentId.of(fill.get().id()))) {
            return Optional.of(Refusal.mismatch("SHIPMENT_OF_ANOTHER_FILL", "That parcel holds another fill.", null));
        }
        return fill.get().wasDispensed()
                ? Optional.empty()
                : Optional.of(Refusal.stage("NOT_DISPENSED", "This fill has not been dispensed."));
    }
}
