package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.rules.FillCase;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Outcome;
import health.fulfilment.rules.Rulebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the rules say of one fill on one day. Whatever rulebook is applied, more than was prescribed is never dispensed. */
final class FillRules {

    private FillRules() {}

    /** @param ledger without the fill that is judged */
    static List<Finding> judge(
            Prescription rx, PharmacyFacts facts, Instant at, Ledger ledger, Quantity quantity, int daysSupply) {
        Draft draft = rx.drafted();
        FillCase question = new FillCase(
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
                ledger.suppliedUntil());
        Rulebook rulebook = facts.rulebook();
        List<Finding> findings = new ArrayList<>(rulebook.fill(question));
        findings.addAll(rulebook.pharmacy(Routing.question(rx, facts, at)));
        if (!Rulebook.refuses(findings)) {
            withinPrescribed(ledger, quantity, findings);
        }
        return findings;
    }

    private static void withinPrescribed(Ledger ledger, Quantity quantity, List<Finding> findings) {
        if (quantity.amount().compareTo(ledger.left()) > 0) {
            findings.add(exceeds(
                    "US",
                    "21 CFR 1306.23(b)",
                    "This fill of " + quantity + " exceeds the " + plain(ledger.left()) + " left of the "
                            + plain(ledger.prescribed()) + " prescribed.",
                    quantity,
                    ledger));
        } else if (quantity.compareTo(ledger.perFill()) > 0) {
            findings.add(exceeds(
                    "policy",
                    "practice policy: one fill holds at most what was prescribed for one fill",
                    "This fill of " + quantity + " exceeds the " + ledger.perFill() + " prescribed for one fill.",
                    quantity,
                    ledger));
        }
    }

    private static Finding exceeds(
            String jurisdiction, String citation, String sentence, Quantity quantity, Ledger ledger) {
        return new Finding(
                "quantity-prescribed",
                Outcome.REFUSED,
                "QTY_EXCEEDS_PRESCRIBED",
                jurisdiction,
                sentence,
                List.of(citation),
                new TreeMap<>(Map.of(
                        "quantity", quantity.toString(),
                        "perFill", ledger.perFill().toString(),
                        "prescribed", plain(ledger.prescribed()),
                        "taken", plain(ledger.taken()))),
                "high");
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
