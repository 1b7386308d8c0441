package health.fulfilment.api.dispensing;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.prescribing.FillBody;
import health.fulfilment.api.prescribing.PrescriptionAccess;
import health.fulfilment.api.prescribing.PrescriptionBody;
import health.fulfilment.api.prescribing.PrescriptionPages;
import health.fulfilment.api.registry.PatientFiles;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.OrderCommand.AcceptOrder;
import health.fulfilment.core.prescription.OrderCommand.AnswerCancellation;
import health.fulfilment.core.prescription.OrderCommand.HoldOrder;
import health.fulfilment.core.prescription.OrderCommand.LiftOrderHold;
import health.fulfilment.core.prescription.OrderCommand.Received;
import health.fulfilment.core.prescription.OrderCommand.RefuseOrder;
import health.fulfilment.core.prescription.OrderCommand.StartFill;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An order in the hands of a pharmacy. Another pharmacy's order is answered like one that does not exist. */
@RestController
@RequestMapping("/v1/orders/{prescription}")
@For(Role.PHARMACY)
class OrdersController {

    private final Submissions submissions;
    private final Nouns nouns;
    private final PatientFiles files;
    private final PrescriptionAccess access;
    private final PrescriptionPages pages;

    OrdersController(
            Submissions submissions,
            Nouns nouns,
            PatientFiles files,
            PrescriptionAccess access,
            PrescriptionPages pages) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.files = files;
        this.access = access;
        this.pages = pages;
    }

    @PostMapping("/acceptance")
    ResponseEntity<PrescriptionBody> accept(
            @PathVariable String prescription,
            @Valid @RequestBody OrderAcceptanceRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Prescription rx = access.known(prescription, caller);
        Draft draft = Objects.requireNonNull(rx.draft());
        OrderAcceptanceRequest.AsReceived received = request.received();
        return shown(
                caller,
                submissions.send(
                        new AcceptOrder(
                                idOf(rx),
                                submissions.context(caller, expected),
                                Holders.pharmacy(caller),
                                request.pharmacist(),
                                received == null
                                        ? null
                                        : new Received(
                                                files.seal(draft.patient(), "canonical", received.canonical()),
                                                received.signature()),
                                null),
                        identity));
    }

    @PostMapping("/refusal")
    ResponseEntity<PrescriptionBody> refuse(
            @PathVariable String prescription,
            @Valid @RequestBody RefusalRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Prescription rx = access.known(prescription, caller);
        Draft draft = Objects.requireNonNull(rx.draft());
        Sealed note = request.note() == null ? null : files.seal(draft.patient(), "note", request.note());
        return shown(
                caller,
                submissions.send(
                        new RefuseOrder(
                                idOf(rx),
                                submissions.context(caller, expected),
                                Holders.pharmacy(caller),
                                request.pharmacist(),
                                request.reason(),
                                note,
                                null),
                        identity));
    }

    @PostMapping("/cancellation-answer")
    ResponseEntity<PrescriptionBody> answerCancellation(
            @PathVariable String prescription,
            @Valid @RequestBody AcceptanceRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return shown(
                caller,
                submissions.send(
                        new AnswerCancellation(
                                idOf(access.known(prescription, caller)),
                                submissions.context(caller, expected),
                                Holders.pharmacy(caller),
                                request.pharmacist(),
                                null),
                        identity));
    }

    @PostMapping("/hold")
    ResponseEntity<PrescriptionBody> hold(
            @PathVariable String prescription,
            @Valid @RequestBody HoldRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Prescription rx = access.known(prescription, caller);
        Draft draft = Objects.requireNonNull(rx.draft());
        Sealed note = request.note() == null ? null : files.seal(draft.patient(), "note", request.note());
        return shown(
                caller,
                submissions.send(
                        new HoldOrder(
                                idOf(rx),
                                submissions.context(caller, expected),
                                Holders.pharmacy(caller),
                                request.pharmacist(),
                                request.reason(),
                                note,
                                null),
                        identity));
    }

    @PostMapping("/release")
    ResponseEntity<PrescriptionBody> release(
            @PathVariable String prescription,
            @Valid @RequestBody AcceptanceRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return shown(
                caller,
                submissions.send(
                        new LiftOrderHold(
                                idOf(access.known(prescription, caller)),
                                submissions.context(caller, expected),
                                Holders.pharmacy(caller),
                                request.pharmacist(),
                                null),
                        identity));
    }

    /** Afterwards the order is the other pharmacy's; this one is shown it for the last time. */
    @PostMapping("/transfer")
    ResponseEntity<PrescriptionBody> transfer(
            @PathVariable String prescription,
            @Valid @RequestBody TransferRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        PrescriptionId id = idOf(access.known(prescription, caller));
        return shown(
                caller,
                submissions.send(request.toCommand(id, caller, submissions.context(caller, expected)), identity));
    }

    @PostMapping("/fills")
    ResponseEntity<FillBody> fill(
            @PathVariable String prescription,
            @Valid @RequestBody FillRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        PrescriptionId id = idOf(access.known(prescription, caller));
        Answer answer = submissions.send(
                new StartFill(
                        id,
                        submissions.context(caller, expected),
                        Holders.pharmacy(caller),
                        request.quantity(),
                        request.daysSupply(),
                        null),
                identity);
        Prescription rx = nouns.prescription(id, Until.version(answer.version()));
        Fill started = rx.fills().getLast();
        return Replies.created("/v1/fills/" + started.id(), answer.version(), FillBody.of(rx, started));
    }

    private ResponseEntity<PrescriptionBody> shown(Caller caller, Answer answer) {
        return Replies.shown(answer.version(), pages.of(answer, caller));
    }

    private static PrescriptionId idOf(Prescription rx) {
        return Objects.requireNonNull(rx.id());
    }
}
