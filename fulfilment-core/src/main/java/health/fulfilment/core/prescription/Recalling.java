package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.FillCommand.RecallFacts;
import health.fulfilment.core.prescription.FillCommand.RecallFill;
import health.fulfilment.core.prescription.FillCommand.RecordPatientTold;
import health.fulfilment.core.prescription.FillEvent.FillRecallTold;
import health.fulfilment.core.prescription.FillEvent.FillRecalled;
import health.fulfilment.core.prescription.Recalled.Reach;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.ShipmentId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A lot that went into a fill is recalled. Every such fill is marked, wherever it is; what has not left does not leave, what
 * the carrier has is asked for, and a patient who has it is to be told.
 */
final class Recalling {

    private Recalling() {}

    static Decision<PrescriptionEvent> recall(Prescription rx, RecallFill c) {
        Optional<Refusal> refusal = Access.followsBySystem(c.context().actor())
                .or(() -> rx.fill(c.fill()).isPresent() ? Optional.empty() : Optional.of(Refusal.absent("fill")))
                .or(() -> rx.fill(c.fill()).flatMap(fill -> already(fill, c.lot())));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        Fill fill = rx.fill(c.fill()).orElseThrow();
        Reach reach = reach(fill, Evidence.required(c.evidence()));
        return Decision.recorded(new FillRecalled(
                c.prescription(),
                c.context().at(),
                c.fill(),
                fill.pharmacy(),
                c.lot(),
                c.reason(),
                reach,
                reach == Reach.ON_THE_WAY ? ShipmentId.of(c.fill()) : null,
                c.relied()));
    }

    private static Optional<Refusal> already(Fill fill, String lot) {
        return fill.recalls().stream().anyMatch(known -> known.lot().equals(lot))
                ? Optional.of(Refusal.stage("ALREADY_RECALLED", "This fill was recalled for that lot already."))
                : Optional.empty();
    }

    /** The parcel's own stream knows first whether it left, and whether it arrived. */
    private static Reach reach(Fill fill, RecallFacts facts) {
        return switch (fill.stage()) {
            case STARTED, REVIEWED, COMPOUNDED, LABELLED -> Reach.AT_PHARMACY;
            case DISPENSED, RELEASED ->
                facts.back() ? Reach.OUT_OF_USE : facts.arrived() ? Reach.WITH_PATIENT : onTheWay(facts);
            case DELIVERED -> Reach.WITH_PATIENT;
            case LOST, RETURNED, REFUSED, REVERSED, CANCELLED -> Reach.OUT_OF_USE;
        };
    }

    private static Reach onTheWay(RecallFacts facts) {
        return facts.handedOver() ? Reach.ON_THE_WAY : Reach.AT_PHARMACY;
    }

    static Decision<PrescriptionEvent> told(Prescription rx, RecordPatientTold c) {
        return Access.madeFill(rx, c.context().actor(), c.pharmacy(), c.fill())
                .or(() -> rx.fill(c.fill())
                        .map(fill -> toTell(fill, c))
                        .orElseGet(() -> Optional.of(Refusal.absent("fill"))))
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(new FillRecallTold(
                        c.prescription(),
                        c.context().at(),
                        c.fill(),
                        c.pharmacy(),
                        c.toldAt().truncatedTo(ChronoUnit.MILLIS),
                        c.channel())));
    }

    private static Optional<Refusal> toTell(Fill fill, RecordPatientTold c) {
        Recalled latest = fill.recalled();
        if (latest == null) {
            return Optional.of(Refusal.stage("NOT_RECALLED", "No lot that went into this fill was recalled."));
        }
        if (latest.toldAt() != null) {
            return Optional.of(
                    Refusal.stage("ALREADY_TOLD", "The patient was told at " + latest.toldAt() + " already."));
        }
        Instant toldAt = c.toldAt();
        if (toldAt.isAfter(c.context().at())) {
            return Optional.of(
                    Refusal.mismatch("TOLD_IN_FUTURE", "It lies in the future, and cannot have happened.", null));
        }
        return Optional.empty();
    }

    /** Nobody hands out what is called back. */
    static Optional<Refusal> recalled(Fill fill) {
        Recalled latest = fill.recalled();
        return latest == null
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.RULE,
                        "FILL_RECALLED",
                        "Lot " + latest.lot() + ", which went into this fill, was recalled: it is neither dispensed nor"
                                + " shipped.",
                        "policy: recalled lots",
                        List.of()));
    }
}
