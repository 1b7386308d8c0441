package health.fulfilment.api.dispensing;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.prescribing.FillBody;
import health.fulfilment.api.prescribing.PrescriptionAccess;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.requests.PastMoments;
import health.fulfilment.api.requests.PathIds;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionCommand.DispenseFill;
import health.fulfilment.core.shared.Answer;
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
    private final Nouns nouns;
    private final PastMoments moments;
    private final PrescriptionAccess access;

    FillsController(Submissions submissions, Nouns nouns, PastMoments moments, PrescriptionAccess access) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.moments = moments;
        this.access = access;
    }

    @GetMapping
    @For({Role.PHARMACY, Role.PRESCRIBER, Role.AGENT, Role.AUDITOR})
    ResponseEntity<FillBody> get(
            @PathVariable("fill") String text, Caller caller, @RequestParam(required = false) @Nullable Instant asOf) {
        FillId id = known(text, caller);
        return shown(id, nouns.prescription(id.prescription(), moments.until(asOf)));
    }

    @PostMapping("/dispensing")
    @For(Role.PHARMACY)
    ResponseEntity<FillBody> dispense(
            @PathVariable("fill") String text,
            @Valid @RequestBody DispensingRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        FillId id = known(text, caller);
        Answer answer = submissions.send(
                new DispenseFill(
                        id.prescription(),
                        submissions.context(caller, expected),
                        id,
                        Holders.pharmacy(caller),
                        request.pharmacist(),
                        request.checks(),
                        null),
                identity);
        return shown(id, nouns.prescription(id.prescription(), Until.version(answer.version())));
    }

    private static ResponseEntity<FillBody> shown(FillId id, Prescription rx) {
        Fill fill = rx.fill(id).orElseThrow(() -> Replies.absent("fill"));
        return Replies.shown(rx.version(), FillBody.of(fill));
    }

    private FillId known(String text, Caller caller) {
        FillId id = PathIds.parse(text, "fill", FillId::new);
        Prescription rx = nouns.prescription(id.prescription());
        if (!access.knows(caller, rx) || rx.fill(id).isEmpty()) {
            throw Replies.absent("fill");
        }
        return id;
    }
}
