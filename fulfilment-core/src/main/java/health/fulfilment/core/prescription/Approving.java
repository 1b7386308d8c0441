package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.SIGNING;

import health.fulfilment.core.prescription.PrescriptionCommand.ApprovalFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovePrescription;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApprovalRefused;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Ruling;
import health.fulfilment.rules.PrescribingCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The prescriber's approval, judged by the law of the day (21 CFR 1306.03, 1306.05(a), 1311.120). */
final class Approving {

    private Approving() {}

    static Decision<PrescriptionEvent> approve(Prescription rx, ApprovePrescription c) {
        Optional<Refusal> refusal = Access.maySign(rx, c.context().actor())
                .or(() -> OutOfPlace.refusal(rx.stage(), SIGNING))
                .or(() -> sameAsReviewed(rx, c))
                .or(() -> factorGiven(c));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        ApprovalFacts facts = Evidence.required(c.evidence());
        Ruling ruling = rx.assess(facts, c.context().at());
        return ruling.refuses() ? refused(c, ruling) : approved(rx, c, facts, ruling);
    }

    /** One question for the assessment beforehand and for the approval itself. */
    static PrescribingCase question(Prescription rx, ApprovalFacts facts, Instant at) {
        Draft draft = rx.drafted();
        Encounter encounter = draft.encounter();
        return new PrescribingCase(
                at,
                facts.patientZone(),
                encounter.patientState(),
                draft.drug().schedule(),
                encounter.modality(),
                encounter.startedAt(),
                encounter.inPersonVisit(),
                draft.screening(),
                draft.daysSupply(),
                draft.refills(),
                facts.credentials(),
                draft.pdmpQuery(),
                facts.earlier(),
                encounter.covering(),
                encounter.setting(),
                facts.elements(),
                draft.drug().formulaId() != null,
                draft.drug().compoundingReason() != null);
    }

    private static Decision<PrescriptionEvent> approved(
            Prescription rx, ApprovePrescription c, ApprovalFacts facts, Ruling ruling) {
        Instant at = c.context().at();
        Draft draft = rx.drafted();
        Signature.Made signature = Objects.requireNonNull(facts.signature(), "what is approved is signed");
        LocalDate issuedOn = at.atZone(facts.prescriberZone()).toLocalDate();
        return Decision.recorded(new PrescriptionApproved(
                c.prescription(),
                at,
                issuedOn,
                facts.rulebook()
                        .lastFillOn(
                                draft.encounter().patientState(), draft.drug().schedule(), issuedOn),
                c.payloadDigest(),
                c.factors(),
                signature.jws(),
                DeliveryWindow.promisedAt(at, facts.patientZone()),
                ruling.rulebook(),
                ruling.findings(),
                c.relied(),
                ruling.asked(),
                signature.over(rx.marked())));
    }

    /** What is not signed is neither accepted nor filled (21 CFR 1311.120(b)(18)). */
    static Optional<Refusal> signed(Prescription rx) {
        return rx.approved().signed() != null
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.STAGE,
                        "UNSIGNED_RX",
                        "The prescription carries no digital signature: its prescriber has to issue it anew.",
                        "21 CFR 1311.120(b)(18)",
                        List.of()));
    }

    private static Decision<PrescriptionEvent> refused(ApprovePrescription c, Ruling ruling) {
        Refusal refusal = Refusal.byRule(ruling.findings());
        return Decision.refusedAndRecorded(
                refusal,
                new PrescriptionApprovalRefused(
                        c.prescription(),
                        c.context().at(),
                        c.payloadDigest(),
                        refusal.code(),
                        ruling.rulebook(),
                        ruling.findings(),
                        c.relied(),
                        ruling.asked()));
    }

    private static Optional<Refusal> sameAsReviewed(Prescription rx, ApprovePrescription c) {
        return rx.marked().payloadDigest().equals(c.payloadDigest())
                ? Optional.empty()
                : Optional.of(Refusal.mismatch(
                        "CHANGED_SINCE_READY",
                        "What you approve is not what was reviewed and marked ready: review it again.",
                        "21 CFR 1311.120(b)(10)"));
    }

    private static Optional<Refusal> factorGiven(ApprovePrescription c) {
        return !c.factors().isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.forbidden(
                        "TWO_FACTOR_MISSING", "No second factor was given with this approval.", "21 CFR 1311.115(a)"));
    }
}
