package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.FILLING;

import health.fulfilment.core.prescription.FillCommand.CompoundFill;
import health.fulfilment.core.prescription.FillCommand.LabelFill;
import health.fulfilment.core.prescription.FillEvent.FillCompounded;
import health.fulfilment.core.prescription.FillEvent.FillLabelled;
import health.fulfilment.core.prescription.FillEvent.FillStepRefused;
import health.fulfilment.core.prescription.FillEvent.Step;
import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Refusal.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compounding and labelling: what is done to a fill between the pharmacist's review and the final check. */
final class Preparing {

    private Preparing() {}

    static Decision<PrescriptionEvent> compound(Prescription rx, CompoundFill c) {
        Optional<Refusal> refusal = inHand(rx, c, c.pharmacy(), fill -> FillStages.toCompound(fill, compounded(rx)));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        PharmacyFacts facts = Evidence.required(c.evidence());
        LocalDate today = c.context().at().atZone(facts.zone()).toLocalDate();
        Fill fill = rx.fill(c.fill()).orElseThrow();
        Optional<Refusal> unlawful = certified(c.batch())
                .or(() -> BeyondUse.lawful(c.batch(), rx.drafted().drug().form(), today));
        return followed(rx, c.batch())
                .or(() -> enough(c.batch(), fill))
                .or(() -> BeyondUse.begins(c.batch(), today))
                .map(Decision::<PrescriptionEvent>refused)
                .or(() -> unlawful.map(no -> refused(c, c.pharmacy(), Step.COMPOUNDING, no)))
                .orElseGet(() -> Decision.recorded(new FillCompounded(
                        c.prescription(),
                        c.context().at(),
                        c.fill(),
                        c.pharmacy(),
                        today,
                        c.batch(),
                        BeyondUse.BASIS,
                        balanced(c.batch(), fill) ? List.of() : List.of(Warning.BATCH_NOT_BALANCED))));
    }

    static Decision<PrescriptionEvent> label(Prescription rx, LabelFill c) {
        return inHand(rx, c, c.pharmacy(), fill -> FillStages.toLabel(fill, compounded(rx)))
                .or(() -> LabelRules.waiverWasAsked(c.label(), c.context().at()))
                .or(() -> LabelRules.sameNumber(
                        rx, rx.fill(c.fill()).orElseThrow(), c.label().prescriptionNumber()))
                .map(Decision::<PrescriptionEvent>refused)
                .or(() -> LabelRules.complete(c.label(), rx.drafted().drug().schedule())
                        .map(no -> refused(c, c.pharmacy(), Step.LABEL, no)))
                .orElseGet(() -> Decision.recorded(
                        new FillLabelled(c.prescription(), c.context().at(), c.fill(), c.pharmacy(), c.label())));
    }

    /** Whether the caller is the pharmacy that has this fill in hand, and the step has its place now. */
    static Optional<Refusal> inHand(
            Prescription rx, FillCommand c, PharmacyId pharmacy, Function<Fill, Optional<Refusal>> place) {
        return Access.isOrdersPharmacy(rx, c.context().actor(), pharmacy)
                .or(() -> OutOfPlace.refusal(rx.stage(), FILLING))
                .or(() -> Cancelling.notRequested(rx))
                .or(() -> Holding.goesOn(rx))
                .or(() -> rx.fill(c.fill()).map(place).orElseGet(() -> Optional.of(Refusal.absent("fill"))));
    }

    /** Whether the drug has to be compounded: what has a formula is not bought ready-made. */
    static boolean compounded(Prescription rx) {
        return rx.drafted().drug().formulaId() != null;
    }

    /** A "no" that is not the rulebook's, kept because it is asked for. */
    static Decision<PrescriptionEvent> refused(FillCommand c, PharmacyId pharmacy, Step step, Refusal no) {
        return refused(c, c.fill(), pharmacy, step, no);
    }

    static Decision<PrescriptionEvent> refused(
            PrescriptionCommand c, FillId fill, PharmacyId pharmacy, Step step, Refusal no) {
        return Decision.refusedAndRecorded(
                no,
                new FillStepRefused(
                        c.prescription(),
                        c.context().at(),
                        fill,
                        pharmacy,
                        step,
                        no.code(),
                        no.sentence(),
                        no.citation()));
    }

    /** 21 U.S.C. 353a(b)(1)(A): each lot comes with a certificate of analysis. */
    private static Optional<Refusal> certified(Batch batch) {
        return batch.ingredients().stream()
                .filter(ingredient -> ingredient.certificateOfAnalysis() == null)
                .findFirst()
                .map(bare -> new Refusal(
                        Kind.RULE,
                        "API_NO_COA",
                        "The lot " + bare.lot() + " of " + bare.substance() + " has no certificate of analysis.",
                        "21 U.S.C. 353a(b)(1)(A)",
                        List.of()));
    }

    private static Optional<Refusal> followed(Prescription rx, Batch batch) {
        String prescribed = rx.drafted().drug().formulaId();
        return batch.formulaId().equals(prescribed)
                ? Optional.empty()
                : Optional.of(Refusal.mismatch(
                        "FORMULA_DIFFERS",
                        "The prescription is for formula " + prescribed + ", not " + batch.formulaId() + ".",
                        "21 U.S.C. 353a(a)"));
    }

    private static Optional<Refusal> enough(Batch batch, Fill fill) {
        if (batch.unitsWasted().isZero() != (batch.wasteReason() == null)) {
            return Optional.of(Refusal.mismatch(
                    "WASTE_REASON_MISSING", "What was wasted has a reason, and only that.", "21 CFR 1304.22(a)(1)(v)"));
        }
        return batch.usable().compareTo(fill.quantity().amount()) >= 0
                ? Optional.empty()
                : Optional.of(Refusal.mismatch(
                        "BATCH_TOO_SMALL",
                        "The batch has " + batch.usable().toPlainString() + " usable units; this fill needs "
                                + fill.quantity() + ".",
                        null));
    }

    private static boolean balanced(Batch batch, Fill fill) {
        return batch.usable().compareTo(fill.quantity().amount()) == 0;
    }
}
