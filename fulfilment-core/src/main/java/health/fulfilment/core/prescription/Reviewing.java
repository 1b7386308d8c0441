package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.FillCommand.ReviewFill;
import health.fulfilment.core.prescription.FillEvent.FillRefusedInReview;
import health.fulfilment.core.prescription.FillEvent.FillReviewed;
import health.fulfilment.core.prescription.FillEvent.Step;
import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.prescription.RedFlag.Resolution;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The pharmacist's review of one fill (21 CFR 1306.04(a)). The law is asked as at the start: time may have passed. */
final class Reviewing {

    private Reviewing() {}

    static Decision<PrescriptionEvent> review(Prescription rx, ReviewFill c) {
        Optional<Refusal> refusal = Preparing.inHand(rx, c, c.pharmacy(), FillStages::toReview)
                .or(() -> Pharmacists.practisesThere(c.pharmacist(), Evidence.required(c.evidence())));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        return c.refusal() != null ? refuse(rx, c) : approve(rx, c);
    }

    private static Decision<PrescriptionEvent> refuse(Prescription rx, ReviewFill c) {
        FillRefusalReason reason = Objects.requireNonNull(c.refusal());
        return Pharmacists.licensed(
                        rx,
                        c.pharmacist(),
                        Evidence.required(c.evidence()),
                        c.context().at())
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(new FillRefusedInReview(
                        c.prescription(),
                        c.context().at(),
                        c.fill(),
                        c.pharmacy(),
                        c.pharmacist(),
                        reason,
                        c.redFlags(),
                        c.note())));
    }

    private static Decision<PrescriptionEvent> approve(Prescription rx, ReviewFill c) {
        Optional<Refusal> unresolved = resolved(c.redFlags());
        if (unresolved.isPresent()) {
            return Preparing.refused(c, c.pharmacy(), Step.REVIEW, unresolved.get());
        }
        PharmacyFacts facts = Evidence.required(c.evidence());
        Instant at = c.context().at();
        Fill fill = rx.fill(c.fill()).orElseThrow();
        Ruling ruling = Ruling.of(
                facts.rulebook(),
                FillRules.question(rx, facts, at, rx.ledger().without(fill.id()), fill.quantity(), fill.daysSupply()),
                Routing.question(rx, facts, at),
                Pharmacists.question(rx, c.pharmacist(), facts, at));
        if (ruling.refuses()) {
            return Filling.refused(c, c.fill(), c.pharmacy(), fill.quantity(), ruling);
        }
        return Decision.recorded(new FillReviewed(
                c.prescription(),
                at,
                c.fill(),
                c.pharmacy(),
                c.pharmacist(),
                c.redFlags(),
                c.note(),
                ruling.rulebook(),
                ruling.findings(),
                c.relied(),
                ruling.asked()));
    }

    private static Optional<Refusal> resolved(List<RedFlag> redFlags) {
        return redFlags.stream()
                .filter(flag -> flag.resolution() == Resolution.NOT_RESOLVED)
                .findFirst()
                .map(flag -> new Refusal(
                        Kind.RULE,
                        "RED_FLAG_UNRESOLVED",
                        "A red flag stands (" + flag.kind().name() + "): resolve it, or refuse the fill.",
                        "21 CFR 1306.04(a)",
                        List.of()));
    }
}
