package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.FILLING;

import health.fulfilment.core.prescription.FillCommand.CancelFill;
import health.fulfilment.core.prescription.FillCommand.ReversalFacts;
import health.fulfilment.core.prescription.FillCommand.ReverseFill;
import health.fulfilment.core.prescription.FillEvent.FillCancelled;
import health.fulfilment.core.prescription.FillEvent.FillReversed;
import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Refusal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A pharmacy gives up a fill that it has not dispensed, or takes back one that has not left. Both are possible while the
 * order waits, and after the prescriber asked for its cancellation: they are how the pharmacy makes room for its answer.
 */
final class GivingUp {

    private GivingUp() {}

    static Decision<PrescriptionEvent> cancel(Prescription rx, CancelFill c) {
        Optional<Refusal> refusal = inHand(rx, c, c.pharmacy(), FillStages::toCancel)
                .or(() -> entitled(rx, c, c.pharmacist(), Evidence.required(c.evidence())))
                .or(() -> accounted(rx.fill(c.fill()).orElseThrow(), c.disposition()));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        Compounding made = rx.fill(c.fill()).orElseThrow().compounding();
        SetApart units = made == null || c.disposition() == null
                ? null
                : new SetApart(new Quantity(made.batch().usable()), c.disposition());
        return Decision.recorded(new FillCancelled(
                c.prescription(), c.context().at(), c.fill(), c.pharmacy(), c.pharmacist(), c.reason(), units));
    }

    static Decision<PrescriptionEvent> reverse(Prescription rx, ReverseFill c) {
        Optional<Refusal> refusal = inHand(rx, c, c.pharmacy(), FillStages::toReverse)
                .or(() -> stillHere(Evidence.required(c.evidence())))
                .or(() -> entitled(
                        rx, c, c.pharmacist(), Evidence.required(c.evidence()).pharmacy()));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        Quantity quantity = rx.fill(c.fill()).orElseThrow().quantity();
        return Decision.recorded(new FillReversed(
                c.prescription(),
                c.context().at(),
                c.fill(),
                c.pharmacy(),
                c.pharmacist(),
                c.reason(),
                new SetApart(quantity, c.disposition()),
                c.relied(),
                rx.drafted().encounter().patientState()));
    }

    private static Optional<Refusal> inHand(
            Prescription rx, FillCommand c, PharmacyId pharmacy, Function<Fill, Optional<Refusal>> place) {
        return Access.isOrdersPharmacy(rx, c.context().actor(), pharmacy)
                .or(() -> OutOfPlace.refusal(rx.stage(), FILLING))
                .or(() -> rx.fill(c.fill()).map(place).orElseGet(() -> Optional.of(Refusal.absent("fill"))));
    }

    private static Optional<Refusal> entitled(
            Prescription rx, FillCommand c, PharmacistId pharmacist, PharmacyFacts facts) {
        return Pharmacists.practisesThere(pharmacist, facts)
                .or(() ->
                        Pharmacists.licensed(rx, pharmacist, facts, c.context().at()));
    }

    private static Optional<Refusal> accounted(Fill fill, SetApart.@Nullable Disposition disposition) {
        if (fill.compounding() != null && disposition == null) {
            return Optional.of(Refusal.mismatch(
                    "DISPOSITION_MISSING",
                    "Units were compounded for this fill: say what becomes of them.",
                    "21 CFR 1304.21(a)"));
        }
        return fill.compounding() == null && disposition != null
                ? Optional.of(
                        Refusal.mismatch("NOTHING_TO_SET_APART", "Nothing was compounded for this fill yet.", null))
                : Optional.empty();
    }

    private static Optional<Refusal> stillHere(ReversalFacts facts) {
        return facts.handedOver()
                ? Optional.of(
                        Refusal.stage("ALREADY_HANDED_OVER", "The carrier has the parcel with this fill already."))
                : Optional.empty();
    }
}
