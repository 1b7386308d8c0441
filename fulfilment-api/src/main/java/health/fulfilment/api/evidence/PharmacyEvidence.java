package health.fulfilment.api.evidence;

import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.registry.Pharmacist;
import health.fulfilment.core.registry.Pharmacy;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one pharmacy may do for a patient in a state, on the local day at the pharmacy. */
final class PharmacyEvidence {

    private final Reading reading;
    private final State patientState;
    private final State livesIn;
    private final Instant at;
    private final Rulebook rulebook;
    private final Registered registry;

    PharmacyEvidence(Reading reading, Draft draft, Instant at, Rulebook rulebook, Registered registry) {
        this.livesIn = reading.patient(draft.patient()).known().state();
        this.registry = registry;
        this.reading = reading;
        this.patientState = draft.encounter().patientState();
        this.at = at;
        this.rulebook = rulebook;
    }

    /** Empty if no such pharmacy is registered. */
    Optional<PharmacyFacts> of(PharmacyId id, @Nullable PharmacistId acting) {
        Pharmacy pharmacy = reading.pharmacy(id);
        Pharmacy.Details details = pharmacy.details();
        return details == null ? Optional.empty() : Optional.of(of(details, acting));
    }

    private PharmacyFacts of(Pharmacy.Details pharmacy, @Nullable PharmacistId acting) {
        State home = pharmacy.business().address().state();
        LocalDate today = at.atZone(pharmacy.business().timeZone()).toLocalDate();
        return new PharmacyFacts(
                pharmacy.id(),
                home,
                pharmacy.business().timeZone(),
                acting == null || !practisesAt(pharmacy.id(), acting) ? List.of() : List.of(acting),
                credentials(pharmacy.id(), home, today),
                staff(pharmacy.id(), today),
                acting == null
                        ? List.of()
                        : reading.licensure(acting.value(), home).credentialsOn(today),
                livesIn,
                rulebook);
    }

    /** Some states ask that one of them be licensed there. */
    private List<Credential> staff(PharmacyId pharmacy, LocalDate today) {
        return registry.pharmacistsOf(pharmacy).stream()
                .filter(id -> practisesAt(pharmacy, id))
                .flatMap(id -> reading.licensure(id.value(), patientState).credentialsOn(today).stream())
                .toList();
    }

    private boolean practisesAt(PharmacyId pharmacy, PharmacistId who) {
        Pharmacist.Details pharmacist = reading.pharmacist(who).details();
        return pharmacist != null && pharmacist.pharmacy().equals(pharmacy);
    }

    private List<Credential> credentials(PharmacyId pharmacy, State home, LocalDate today) {
        List<Credential> credentials =
                new ArrayList<>(reading.licensure(pharmacy.value(), home).credentialsOn(today));
        if (!home.equals(patientState)) {
            credentials.addAll(reading.licensure(pharmacy.value(), patientState).credentialsOn(today));
        }
        return credentials;
    }
}
