package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.Credential.Standing;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Outcome;
import health.fulfilment.rules.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** What we found about the pharmacist's licence, in the form in which rules speak. */
    static Finding licence(Prescription rx, PharmacistId pharmacist, PharmacyFacts facts, Instant at) {
        Schedule schedule = rx.drafted().drug().schedule();
        boolean licensed = facts.pharmacistCredentials().stream()
                .anyMatch(
                        c -> c.kind() == Kind.STATE_LICENCE && c.state().equals(facts.state()) && permits(c, schedule));
        String on = at.atZone(facts.zone()).toLocalDate().toString();
        return new Finding(
                "pharmacist-licence",
                licensed ? Outcome.MET : Outcome.REFUSED,
                licensed ? null : "PHARMACIST_NOT_LICENSED",
                "US",
                "Pharmacist " + pharmacist + (licensed ? " holds an" : " holds no") + " active licence in "
                        + facts.state() + " on " + on + ".",
                List.of(CITATION),
                new TreeMap<>(Map.of(
                        "pharmacist", pharmacist.value(), "state", facts.state().code(), "on", on)),
                "high");
    }

    private static boolean permits(Credential licence, Schedule schedule) {
        return licence.standing() == Standing.ACTIVE
                || (licence.standing() == Standing.RESTRICTED
                        && licence.schedules().contains(schedule));
    }
}
