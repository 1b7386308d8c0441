package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.DRAFTING;

import health.fulfilment.core.prescription.PrescriptionCommand.DiscardDraft;
import health.fulfilment.core.prescription.PrescriptionCommand.DraftFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.DraftPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.MarkReady;
import health.fulfilment.core.prescription.PrescriptionCommand.ReadyFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.ReviseDraft;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDiscarded;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDraftRevised;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDrafted;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionMarkedReady;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.rules.State;
import java.util.Optional;

/** Writing a prescription, until it is ready to sign (21 CFR 1306.05, 1311.120(b)(10)). */
final class Drafting {

    private Drafting() {}

    static Decision<PrescriptionEvent> draft(Prescription rx, DraftPrescription c) {
        if (rx.stage() != Stage.ABSENT) {
            return Decision.refused(Refusal.stage("ALREADY_DRAFTED", "There is a prescription with this id already."));
        }
        return objection(c.context().actor(), c.draft(), Evidence.required(c.evidence()))
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(
                        new PrescriptionDrafted(c.prescription(), c.context().at(), c.draft())));
    }

    /** Also when it was marked ready: that mark falls. */
    static Decision<PrescriptionEvent> revise(Prescription rx, ReviseDraft c) {
        return Access.mayPrepare(c.context().actor(), rx.drafted().prescriber())
                .or(() -> OutOfPlace.refusal(rx.stage(), DRAFTING))
                .or(() -> sameParties(rx.drafted(), c.draft()))
                .or(() -> objection(c.context().actor(), c.draft(), Evidence.required(c.evidence())))
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(new PrescriptionDraftRevised(
                        c.prescription(), c.context().at(), c.draft())));
    }

    static Decision<PrescriptionEvent> discard(Prescription rx, DiscardDraft c) {
        return Access.mayPrepare(c.context().actor(), rx.drafted().prescriber())
                .or(() -> OutOfPlace.refusal(rx.stage(), DRAFTING))
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(
                        new PrescriptionDiscarded(c.prescription(), c.context().at())));
    }

    static Decision<PrescriptionEvent> markReady(Prescription rx, MarkReady c) {
        Optional<Refusal> refusal =
                Access.mayMarkReady(rx, c.context().actor()).or(() -> OutOfPlace.refusal(rx.stage(), DRAFTING));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        ReadyFacts shown = Evidence.required(c.evidence());
        if (shown.renderedFrom() != rx.version()) {
            return Decision.refused(Refusal.stale(shown.renderedFrom(), rx.version()));
        }
        return Decision.recorded(new PrescriptionMarkedReady(
                c.prescription(),
                c.context().at(),
                shown.payloadDigest(),
                shown.canonical(),
                shown.reviewText(),
                shown.statement()));
    }

    private static Optional<Refusal> objection(Actor actor, Draft draft, DraftFacts facts) {
        return Access.mayPrepare(actor, draft.prescriber())
                .or(() -> registered(facts))
                .or(() -> inRegisteredState(draft, facts))
                .or(() -> complete(draft));
    }

    private static Optional<Refusal> registered(DraftFacts facts) {
        if (facts.patientState() == null) {
            return Optional.of(Refusal.mismatch("PATIENT_NOT_REGISTERED", "There is no such patient.", null));
        }
        return facts.prescriberRegistered()
                ? Optional.empty()
                : Optional.of(Refusal.mismatch("PRESCRIBER_NOT_REGISTERED", "There is no such prescriber.", null));
    }

    /** Otherwise the licences of the wrong state would be judged. */
    private static Optional<Refusal> inRegisteredState(Draft draft, DraftFacts facts) {
        State there = draft.encounter().patientState();
        return there.equals(facts.patientState())
                ? Optional.empty()
                : Optional.of(Refusal.mismatch(
                        "PATIENT_STATE_MISMATCH",
                        "The encounter places the patient in " + there + ", the registry in " + facts.patientState()
                                + ": record the move first.",
                        "21 CFR 1301.12"));
    }

    private static Optional<Refusal> complete(Draft draft) {
        String missing = draft.quantity().isZero() ? "quantity" : draft.daysSupply() < 1 ? "daysSupply" : null;
        if (draft.refills() < 0) {
            missing = "refills";
        }
        return missing == null
                ? Optional.empty()
                : Optional.of(Refusal.mismatch(
                        "RX_INCOMPLETE", "The prescription has no usable " + missing + ".", "21 CFR 1306.05(a)"));
    }

    /** A revision corrects content; a prescription for somebody else, or by somebody else, is another prescription. */
    private static Optional<Refusal> sameParties(Draft before, Draft after) {
        if (!before.patient().equals(after.patient())) {
            return Optional.of(
                    Refusal.mismatch("PATIENT_FIXED", "A prescription stays with its patient: draft another.", null));
        }
        return before.prescriber().equals(after.prescriber())
                ? Optional.empty()
                : Optional.of(Refusal.mismatch(
                        "PRESCRIBER_FIXED", "A prescription stays with its prescriber: draft another.", null));
    }
}
