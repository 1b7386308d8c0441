package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.FILLING;

import health.fulfilment.core.prescription.FillCommand.DispenseFill;
import health.fulfilment.core.prescription.FillEvent.FillDispensed;
import health.fulfilment.core.prescription.FillEvent.Step;
import health.fulfilment.core.prescription.OrderCommand.StartFill;
import health.fulfilment.core.prescription.OrderEvent.FillRefused;
import health.fulfilment.core.prescription.OrderEvent.FillStarted;
import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fills of an accepted order: what may be begun, and what may be dispensed (21 CFR 1306.22, 1306.23). */
final class Filling {

    private Filling() {}

    static Decision<PrescriptionEvent> start(Prescription rx, StartFill c) {
        Optional<Refusal> refusal = Access.isOrdersPharmacy(rx, c.context().actor(), c.pharmacy())
                .or(() -> OutOfPlace.refusal(rx.stage(), FILLING))
                .or(() -> Approving.signed(rx))
                .or(() -> Cancelling.notRequested(rx))
                .or(() -> Holding.goesOn(rx))
                .or(() -> complete(c.quantity(), c.daysSupply()));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        PharmacyFacts facts = Evidence.required(c.evidence());
        Optional<Refusal> moved = Moving.moved(rx, facts);
        if (moved.isPresent()) {
            return Decision.refused(moved.get());
        }
        Instant at = c.context().at();
        Ruling ruling = Ruling.of(
                facts.rulebook(),
                FillRules.question(rx, facts, at, rx.ledger(), c.quantity(), c.daysSupply()),
                Routing.question(rx, facts, at));
        if (ruling.refuses()) {
            Refusal no = Replacement.instead(rx.ledger(), Refusal.byRule(ruling.findings()));
            return refused(c, null, c.pharmacy(), c.quantity(), ruling, no);
        }
        Optional<Refusal> tooMuch =
                FillRules.withinPrescribed(rx.ledger(), c.quantity()).map(no -> Replacement.instead(rx.ledger(), no));
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
            PrescriptionCommand c, FillId fill, PharmacyId pharmacy, Quantity quantity, Ruling ruling) {
        return refused(c, fill, pharmacy, quantity, ruling, Refusal.byRule(ruling.findings()));
    }

    private static Decision<PrescriptionEvent> refused(
            PrescriptionCommand c,
            @Nullable FillId fill,
            PharmacyId pharmacy,
            Quantity quantity,
            Ruling ruling,
            Refusal no) {
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
                .or(() -> Approving.signed(rx))
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
        Optional<Refusal> moved = Moving.moved(rx, facts);
        if (moved.isPresent()) {
            return Preparing.refused(c, c.fill(), c.pharmacy(), Step.DISPENSING, moved.get());
        }
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
        Optional<Refusal> unfit = Recalling.recalled(fill).or(() -> FinalCheck.refusal(fill, c.pharmacist(), today));
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
                FinalCheck.warnings(fill, today),
                c.payment()));
    }

    private static Optional<Refusal> complete(Quantity quantity, int daysSupply) {
        return !quantity.isZero() && daysSupply > 0
                ? Optional.empty()
                : Optional.of(Refusal.mismatch(
                        "FILL_EMPTY", "A fill has a quantity and lasts for at least one day.", "21 CFR 1306.22(c)"));
    }
}
