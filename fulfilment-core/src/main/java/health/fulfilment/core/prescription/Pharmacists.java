package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Ruling;
import health.fulfilment.rules.PharmacistCase;
import java.time.Instant;
import java.util.Optional;

/** Who may act as the pharmacist of an order (21 CFR 1306.06): one who practises there, licensed where the pharmacy is. */
final class Pharmacists {

    private static final String CITATION = "21 CFR 1306.06";

    private Pharmacists() {}

    static Optional<Refusal> practisesThere(PharmacistId pharmacist, PharmacyFacts facts) {
        return facts.pharmacists().contains(pharmacist)
                ? Optional.empty()
                : Optional.of(Refusal.mismatch(
                        "PHARMACIST_NOT_AT_PHARMACY",
                        "Pharmacist " + pharmacist + " does not practise at pharmacy " + facts.pharmacy() + ".",
                        CITATION));
    }

    /** The refusal if the pharmacist holds no licence in force on that day; it is not recorded. */
    static Optional<Refusal> licensed(Prescription rx, PharmacistId pharmacist, PharmacyFacts facts, Instant at) {
        Ruling licence = Ruling.of(facts.rulebook(), question(rx, pharmacist, facts, at));
        return licence.refuses() ? Optional.of(Refusal.byRule(licence.findings())) : Optional.empty();
    }

    static PharmacistCase question(Prescription rx, PharmacistId pharmacist, PharmacyFacts facts, Instant at) {
        return new PharmacistCase(
                at,
                facts.zone(),
                rx.drafted().encounter().patientState(),
                facts.state(),
                pharmacist.value(),
                rx.drafted().drug().schedule(),
                facts.pharmacistCredentials());
    }
}
