package health.fulfilment.api.evidence;

import health.fulfilment.api.nouns.Therapy;
import health.fulfilment.api.privacy.Purpose;
import health.fulfilment.api.privacy.Sealer;
import health.fulfilment.api.signing.PrescriptionSigner;
import health.fulfilment.core.prescription.Approval;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovalFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovePrescription;
import health.fulfilment.core.prescription.Ready;
import health.fulfilment.core.prescription.Signature;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.registry.Patient;
import health.fulfilment.core.registry.Practitioner;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Element;
import health.fulfilment.rules.PrescribingCase.EarlierPrescription;
import health.fulfilment.rules.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Everything that the law asks about before a prescription may be issued: the prescriber's licences where the patient is, and
 * the patient's therapy so far. The same facts serve the approval and the assessment beforehand.
 */
@Component
public final class ApprovalEvidence {

    private final Readings readings;
    private final Rulebook rulebook;
    private final Sealer sealer;
    private final PrescriptionSigner signer;

    ApprovalEvidence(Readings readings, Rulebook rulebook, Sealer sealer, PrescriptionSigner signer) {
        this.readings = readings;
        this.rulebook = rulebook;
        this.sealer = sealer;
        this.signer = signer;
    }

    /**
     * As things stand now, for showing.
     *
     * @param at the moment to judge, which may lie ahead: licences are then as known today
     * @return none if there is no such prescription
     */
    public @Nullable Evidence<ApprovalFacts> of(PrescriptionId id, Instant at) {
        return of(id, at, readings.forShowing(), rx -> null);
    }

    @Nullable
    Evidence<ApprovalFacts> forDecision(ApprovePrescription command) {
        return of(
                command.prescription(),
                command.context().at(),
                readings.forDecision(),
                rx -> mayBeSigned(rx, command) ? signed(rx, command) : null);
    }

    /** Where the decision cannot but refuse, nothing is opened and nothing is signed. */
    private static boolean mayBeSigned(Prescription rx, ApprovePrescription c) {
        Draft draft = rx.draft();
        Ready ready = rx.ready();
        return rx.stage() == Stage.READY
                && ready != null
                && ready.payloadDigest().equals(c.payloadDigest())
                && draft != null
                && draft.prescriber().value().equals(c.context().actor().holder());
    }

    private Signature.Made signed(Prescription rx, ApprovePrescription c) {
        Ready ready = Objects.requireNonNull(rx.ready());
        return signer.sign(
                opened(ready.canonical(), "canonical"),
                Objects.requireNonNull(rx.draft()).prescriber().value(),
                c.context().at(),
                c.factors(),
                Review.TEMPLATE,
                ready.statement(),
                opened(ready.reviewText(), "reviewText"));
    }

    private String opened(Sealed sealed, String field) {
        return sealer.open(sealed, field, Purpose.PRESCRIBING)
                .orElseThrow(() -> new IllegalStateException(sealed + " was erased: there is nothing left to sign"));
    }

    private @Nullable Evidence<ApprovalFacts> of(
            PrescriptionId id, Instant at, Reading reading, Function<Prescription, Signature.@Nullable Made> signing) {
        Prescription rx = reading.prescription(id);
        Draft draft = rx.draft();
        if (draft == null) {
            return null;
        }
        Patient.Details patient = reading.patient(draft.patient()).known();
        Practitioner.Details prescriber =
                reading.practitioner(draft.prescriber()).known();
        LocalDate today = at.atZone(patient.timeZone()).toLocalDate();
        List<Credential> credentials = reading.licensure(
                        draft.prescriber().value(), draft.encounter().patientState())
                .credentialsOn(today);
        Therapy therapy = reading.therapy(draft.patient());
        return reading.evidence(new ApprovalFacts(
                patient.timeZone(),
                prescriber.business().timeZone(),
                credentials,
                therapy.prescriptions().stream()
                        .filter(other -> !id.equals(other.id()))
                        .flatMap(other -> earlier(other, draft))
                        .toList(),
                elements(draft, credentials),
                rulebook,
                signing.apply(rx)));
    }

    /** What counts across prescriptions: in force, and of the same substance. */
    private static Stream<EarlierPrescription> earlier(Prescription other, Draft draft) {
        Draft before = other.draft();
        Approval approval = other.approval();
        PrescriptionId id = other.id();
        return id == null || before == null || approval == null || !other.inForce() || !sameSubstance(before, draft)
                ? Stream.empty()
                : Stream.of(new EarlierPrescription(
                        id.value(),
                        approval.issuedOn(),
                        before.daysSupply(),
                        before.refills(),
                        other.ledger().suppliedUntil()));
    }

    /** Registries and forms take nothing incomplete, so only a registration, and what a draft leaves open, can be missing. */
    private static SortedSet<Element> elements(Draft draft, List<Credential> credentials) {
        SortedSet<Element> present = new TreeSet<>(List.of(
                Element.PATIENT_NAME, Element.PATIENT_ADDRESS, Element.PRESCRIBER_NAME, Element.PRESCRIBER_ADDRESS));
        addIf(present, Element.DRUG_NAME, !draft.drug().name().isBlank());
        addIf(present, Element.STRENGTH, !draft.drug().strength().isBlank());
        addIf(present, Element.DOSAGE_FORM, !draft.drug().form().isBlank());
        addIf(present, Element.QUANTITY, !draft.quantity().isZero());
        addIf(present, Element.DIRECTIONS, !draft.directions().ciphertext().isEmpty());
        addIf(
                present,
                Element.DEA_NUMBER,
                credentials.stream()
                        .anyMatch(c -> c.kind() == Credential.Kind.DEA_REGISTRATION
                                && !c.number().isBlank()));
        return present;
    }

    private static void addIf(SortedSet<Element> present, Element element, boolean isPresent) {
        if (isPresent) {
            present.add(element);
        }
    }

    private static boolean sameSubstance(Draft one, Draft other) {
        return one.drug().name().equalsIgnoreCase(other.drug().name());
    }
}
