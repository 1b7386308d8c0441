package health.fulfilment.api.prescribing;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.registry.PatientFiles;
import health.fulfilment.api.requests.PastMoments;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionCommand.CancelPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.DiscardDraft;
import health.fulfilment.core.prescription.PrescriptionCommand.DraftPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.MarkReady;
import health.fulfilment.core.prescription.PrescriptionCommand.ReviseDraft;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One prescription, from the draft to the prescriber's last word. Approval is a ceremony of its own. */
@RestController
@RequestMapping("/v1/prescriptions")
@For({Role.PRESCRIBER, Role.AGENT})
class PrescriptionController {

    private final Submissions submissions;
    private final Nouns nouns;
    private final PastMoments moments;
    private final Drafts drafts;
    private final PatientFiles files;
    private final PrescriptionAccess access;
    private final PrescriptionPages pages;

    PrescriptionController(
            Submissions submissions,
            Nouns nouns,
            PastMoments moments,
            Drafts drafts,
            PatientFiles files,
            PrescriptionAccess access,
            PrescriptionPages pages) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.moments = moments;
        this.drafts = drafts;
        this.files = files;
        this.access = access;
        this.pages = pages;
    }

    @PostMapping
    ResponseEntity<PrescriptionBody> draft(
            @Valid @RequestBody PrescriptionRequest request, Caller caller, RequestIdentity identity) {
        Answer answer = submissions.send(
                new DraftPrescription(
                        PrescriptionId.of(UUID.randomUUID()),
                        submissions.context(caller),
                        drafts.of(request, caller),
                        null),
                identity);
        return Replies.created("/v1/prescriptions/" + answer.stream(), answer.version(), pages.of(answer, caller));
    }

    @GetMapping("/{id}")
    @For({Role.PRESCRIBER, Role.AGENT, Role.PHARMACY, Role.AUDITOR})
    ResponseEntity<PrescriptionBody> get(
            @PathVariable String id, Caller caller, @RequestParam(required = false) @Nullable Instant asOf) {
        Prescription now = access.known(id, caller);
        Until until = moments.until(asOf);
        Prescription then = asOf == null ? now : nouns.prescription(idOf(now), until);
        return Replies.shown(then.version(), pages.of(then, until, caller));
    }

    @PutMapping("/{id}")
    ResponseEntity<PrescriptionBody> revise(
            @PathVariable String id,
            @Valid @RequestBody PrescriptionRequest request,
            Caller caller,
            RequestIdentity identity,
            ExpectedVersion expected) {
        PrescriptionId prescription = idOf(access.known(id, caller));
        return shown(
                caller,
                submissions.send(
                        new ReviseDraft(
                                prescription,
                                submissions.context(caller, Optional.of(expected)),
                                drafts.of(request, caller),
                                null),
                        identity));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(
            @PathVariable String id, Caller caller, RequestIdentity identity, Optional<ExpectedVersion> expected) {
        PrescriptionId prescription = idOf(access.known(id, caller));
        submissions.send(new DiscardDraft(prescription, submissions.context(caller, expected)), identity);
        return ResponseEntity.noContent().build();
    }

    /** Answers with exactly what will be signed. */
    @PostMapping("/{id}/ready")
    @For(Role.PRESCRIBER)
    ResponseEntity<ReadyBody> markReady(
            @PathVariable String id, Caller caller, RequestIdentity identity, Optional<ExpectedVersion> expected) {
        PrescriptionId prescription = idOf(access.known(id, caller));
        Answer answer =
                submissions.send(new MarkReady(prescription, submissions.context(caller, expected), null), identity);
        return Replies.shown(answer.version(), ReadyBody.of(pages.of(answer, caller)));
    }

    @PostMapping("/{id}/cancellation")
    @For(Role.PRESCRIBER)
    ResponseEntity<PrescriptionBody> cancel(
            @PathVariable String id,
            @Valid @RequestBody CancellationRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Prescription rx = access.known(id, caller);
        Draft draft = Objects.requireNonNull(rx.draft());
        Sealed note = request.note() == null ? null : files.seal(draft.patient(), "note", request.note());
        return shown(
                caller,
                submissions.send(
                        new CancelPrescription(idOf(rx), submissions.context(caller, expected), request.reason(), note),
                        identity));
    }

    private ResponseEntity<PrescriptionBody> shown(Caller caller, Answer answer) {
        return Replies.shown(answer.version(), pages.of(answer, caller));
    }

    private static PrescriptionId idOf(Prescription rx) {
        return Objects.requireNonNull(rx.id());
    }
}
