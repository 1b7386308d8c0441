package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.rules.DispensingCase;
import health.fulfilment.rules.FillCase;
import java.time.Instant;
import java.util.Optional;

/** What the law is asked about one fill on one day. Whatever rulebook is applied, more than was prescribed is never dispensed. */
final class FillRules {

    private FillRules() {}

    /** @param ledger without the fill that is judged */
    static FillCase question(
            Prescription rx, PharmacyFacts facts, Instant at, Ledger ledger, Quantity quantity, int daysSupply) {
        Draft draft = rx.drafted();
        return new FillCase(
                draft.encounter().patientState(),
                draft.drug().schedule(),
                rx.approved().issuedOn(),
                at.atZone(facts.zone()).toLocalDate(),
                draft.refills(),
                ledger.fillsMade(),
                daysSupply,
                ledger.prescribed(),
                ledger.taken(),
                quantity.amount(),
                ledger.perFill().amount(),
                ledger.suppliedUntil());
    }

    /** What the pharmacist did for the patient. */
    static DispensingCase question(
            Prescription rx, PharmacyFacts facts, Instant at, Ledger ledger, Fill fill, PatientChecks checks) {
        Draft draft = rx.drafted();
        return new DispensingCase(
                at,
                facts.zone(),
                draft.encounter().patientState(),
                draft.drug().schedule(),
                fill.daysSupply(),
                ledger.fillsMade(),
                checks.identification(),
                checks.counselling(),
                checks.pdmpQuery());
    }

    static Optional<Refusal> withinPrescribed(Ledger ledger, Quantity quantity) {
        return quantity.amount().compareTo(ledger.left()) <= 0
                ? Optional.empty()
                : Optional.of(Refusal.mismatch(
                        "QTY_EXCEEDS_PRESCRIBED",
                        "This fill of " + quantity + " exceeds the "
                                + ledger.left().toPlainString() + " left of the "
                                + ledger.prescribed().toPlainString() + " prescribed.",
                        "21 CFR 1306.23(b)"));
    }
}
