package health.fulfilment.api.dispensing;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.prescribing.FillBody;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.requests.PastMoments;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.prescription.FillCommand.CancelFill;
import health.fulfilment.core.prescription.FillCommand.CorrectFillRecord;
import health.fulfilment.core.prescription.FillCommand.DispenseFill;
import health.fulfilment.core.prescription.FillCommand.RecordPatientTold;
import health.fulfilment.core.prescription.FillCommand.ReverseFill;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Role;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One fill of an order. It lives in its prescription, whose version is its ETag. */
@RestController
@RequestMapping("/v1/fills/{fill}")
class FillsController {

    private final Submissions submissions;
    private final Fills fills;
    private final PastMoments moments;

    FillsController(Submissions submissions, Fills fills, PastMoments moments) {
        this.submissions = submissions;
        this.fills = fills;
        this.moments = moments;
    }

    @GetMapping
    @For({Role.PHARMACY, Role.PRESCRIBER, Role.AGENT, Role.AUDITOR})
    ResponseEntity<FillBody> get(
            @PathVariable("fill") String text, Caller caller, @RequestParam(required = false) @Nullable Instant asOf) {
        FillId id = fills.known(text, caller);
        return Fills.shown(id, fills.prescriptionOf(id, moments.until(asOf)));
    }

    @PostMapping("/dispensing")
    @For(Role.PHARMACY)
    ResponseEntity<FillBody> dispense(
            @PathVariable("fill") String text,
            @Valid @RequestBody DispensingRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        FillId id = fills.known(text, caller);
        return fills.send(
                id,
                new DispenseFill(
                        id.prescription(),
                        submissions.context(caller, expected),
                        id,
                        Holders.pharmacy(caller),
                        request.pharmacist(),
                        request.checks(),
                        request.paid(),
                        null),
                identity);
    }

    @PostMapping("/cancellation")
    @For(Role.PHARMACY)
    ResponseEntity<FillBody> cancel(
            @PathVariable("fill") String text,
            @Valid @RequestBody GivingUpRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        FillId id = fills.known(text, caller);
        return fills.send(
                id,
                new CancelFill(
                        id.prescription(),
                        submissions.context(caller, expected),
                        id,
                        Holders.pharmacy(caller),
                        request.pharmacist(),
                        request.reason(),
                        request.disposition(),
                        null),
                identity);
    }

    @PostMapping("/reversal")
    @For(Role.PHARMACY)
    ResponseEntity<FillBody> reverse(
            @PathVariable("fill") String text,
            @Valid @RequestBody ReversalRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        FillId id = fills.known(text, caller);
        return fills.send(
                id,
                new ReverseFill(
                        id.prescription(),
                        submissions.context(caller, expected),
                        id,
                        Holders.pharmacy(caller),
                        request.pharmacist(),
                        request.reason(),
                        request.disposition(),
                        null),
                identity);
    }

    @PostMapping("/recall-notice")
    @For(Role.PHARMACY)
    ResponseEntity<FillBody> told(
            @PathVariable("fill") String text,
            @Valid @RequestBody RecallNoticeRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        FillId id = fills.known(text, caller);
        return fills.send(
                id,
                new RecordPatientTold(
                        id.prescription(),
                        submissions.context(caller, expected),
                        id,
                        Holders.pharmacy(caller),
                        request.at(),
                        request.channel()),
                identity);
    }

    @PostMapping("/corrections")
    @For(Role.PHARMACY)
    ResponseEntity<FillBody> correct(
            @PathVariable("fill") String text,
            @Valid @RequestBody FillCorrectionRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        FillId id = fills.known(text, caller);
        return fills.send(
                id,
                new CorrectFillRecord(
                        id.prescription(),
                        submissions.context(caller, expected),
                        id,
                        Holders.pharmacy(caller),
                        request.pharmacist(),
                        request.field(),
                        request.value(),
                        request.reason(),
                        null),
                identity);
    }
}
