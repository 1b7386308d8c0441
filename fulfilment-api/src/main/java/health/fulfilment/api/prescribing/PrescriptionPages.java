package health.fulfilment.api.prescribing;

import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.prescribing.PrescriptionBody.Review;
import health.fulfilment.api.privacy.Purpose;
import health.fulfilment.api.registry.PatientFiles;
import health.fulfilment.api.requests.Purposes;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.core.prescription.Approval;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.Ready;
import health.fulfilment.core.registry.Patient;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.PrescriptionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows prescriptions, with what is sealed in them opened. For callers that may know of them: ask {@link
 * PrescriptionAccess} first.
 */
@Component
public class PrescriptionPages {

    private final Submissions submissions;
    private final Nouns nouns;
    private final PatientFiles files;

    PrescriptionPages(Submissions submissions, Nouns nouns, PatientFiles files) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.files = files;
    }

    /** As the answer found it, and the patient as known then: a repeated request is shown the same again. */
    public PrescriptionBody of(Answer answer, Caller caller) {
        StoredEvent last = submissions.reached(answer);
        Prescription rx = nouns.prescription(new PrescriptionId(answer.stream()), Until.version(answer.version()));
        return of(rx, Until.position(last.position()), caller);
    }

    /** @param until up to where the patient is read */
    public PrescriptionBody of(Prescription rx, Until until, Caller caller) {
        Purpose purpose = Purposes.of(caller);
        Draft draft = rx.draft();
        PrescriptionId id = rx.id();
        if (draft == null || id == null) {
            throw Replies.absent("prescription");
        }
        Patient.Details patient = nouns.patient(draft.patient(), until).details();
        Approval approval = rx.approval();
        return new PrescriptionBody(
                id,
                rx.stage(),
                rx.version(),
                draft.patient(),
                patient == null ? null : files.shown(patient, purpose),
                draft.prescriber(),
                draft.preparedBy(),
                draft.drug(),
                draft.quantity(),
                draft.daysSupply(),
                draft.refills(),
                files.open(draft.directions(), "directions", purpose).orElse(null),
                draft.encounter(),
                draft.screening(),
                draft.pdmpQuery(),
                draft.preferredPharmacy(),
                review(rx.ready(), purpose),
                approval,
                rx.promised(),
                rx.pharmacy(),
                rx.order(),
                rx.fills().stream().map(fill -> FillBody.of(rx, fill)).toList(),
                rx.ledger().left().stripTrailingZeros().toPlainString(),
                LedgerBody.of(rx),
                rx.overdueSince(),
                rx.cancellation(),
                rx.lastJudgement(),
                rx.handling());
    }

    private @Nullable Review review(@Nullable Ready ready, Purpose purpose) {
        return ready == null
                ? null
                : new Review(
                        ready.at(),
                        ready.payloadDigest(),
                        files.open(ready.reviewText(), "reviewText", purpose).orElse(null),
                        ready.statement());
    }
}
