package health.fulfilment.api.evidence;

import health.fulfilment.api.privacy.Purpose;
import health.fulfilment.api.privacy.Sealer;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionCommand.MarkReady;
import health.fulfilment.core.prescription.PrescriptionCommand.ReadyFacts;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.registry.Patient;
import health.fulfilment.core.registry.Practitioner;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.Credential;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Renders a draft for its prescriber's review: the text to be shown and the canonical prescription to be signed. Personal data
 * is opened here, for the prescriber who asks, and sealed again before it leaves.
 */
@Component
final class ReadyEvidence {

    private final Readings readings;
    private final Sealer sealer;

    ReadyEvidence(Readings readings, Sealer sealer) {
        this.readings = readings;
        this.sealer = sealer;
    }

    /** None where the decision cannot but refuse: then nothing is opened. */
    @Nullable
    Evidence<ReadyFacts> of(MarkReady command) {
        Reading reading = readings.forDecision();
        Prescription prescription = reading.prescription(command.prescription());
        Draft draft = prescription.draft();
        boolean reviewable = prescription.stage() == Stage.DRAFT || prescription.stage() == Stage.READY;
        boolean own = draft != null
                && draft.prescriber().value().equals(command.context().actor().holder());
        return draft == null || !reviewable || !own
                ? null
                : reading.evidence(render(command, prescription.version(), draft, reading));
    }

    private ReadyFacts render(MarkReady command, long version, Draft draft, Reading reading) {
        Patient.Details patient = reading.patient(draft.patient()).known();
        LocalDate today = command.context().at().atZone(patient.timeZone()).toLocalDate();
        List<Credential> credentials = reading.licensure(
                        draft.prescriber().value(), draft.encounter().patientState())
                .credentialsOn(today);
        Practitioner.Details prescriber =
                reading.practitioner(draft.prescriber()).known();
        Review review = new Review(
                command.prescription(),
                version,
                draft,
                opened(patient.name(), "name"),
                opened(patient.address(), "address"),
                opened(draft.directions(), "directions"),
                prescriber,
                deaNumber(credentials));
        String canonical = review.canonical(Review.newSalt());
        String subject = draft.patient().value();
        return new ReadyFacts(
                version,
                Review.digest(canonical),
                sealer.seal(subject, "canonical", canonical),
                sealer.seal(subject, "reviewText", review.text()),
                Review.STATEMENT);
    }

    private String opened(Sealed sealed, String field) {
        return sealer.open(sealed, field, Purpose.PRESCRIBING)
                .orElseThrow(
                        () -> new IllegalStateException(sealed + " was erased: there is nothing left to prescribe"));
    }

    /** The registration in the patient's state, one that stands before one that does not; whether it suffices is judged at approval. */
    private static @Nullable String deaNumber(List<Credential> credentials) {
        return credentials.stream()
                .filter(c -> c.kind() == Credential.Kind.DEA_REGISTRATION)
                .min(Comparator.comparing(c -> c.standing() != Credential.Standing.ACTIVE))
                .map(Credential::number)
                .orElse(null);
    }
}
