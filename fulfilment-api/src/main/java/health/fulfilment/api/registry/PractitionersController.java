package health.fulfilment.api.registry;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.requests.PastMoments;
import health.fulfilment.api.requests.PathIds;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.registry.Practitioner;
import health.fulfilment.core.registry.PractitionerCommand;
import health.fulfilment.core.registry.PractitionerCommand.CorrectPractitioner;
import health.fulfilment.core.registry.PractitionerCommand.RegisterPractitioner;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.PractitionerId;
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

/** Prescribers: public data (NPPES), kept by compliance. */
@RestController
@RequestMapping("/v1/practitioners")
class PractitionersController {

    private final Submissions submissions;
    private final Nouns nouns;
    private final PastMoments moments;

    PractitionersController(Submissions submissions, Nouns nouns, PastMoments moments) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.moments = moments;
    }

    @PostMapping
    @For(Role.COMPLIANCE)
    ResponseEntity<PractitionerBody> register(
            @Valid @RequestBody PractitionerRequest request, Caller caller, RequestIdentity identity) {
        PractitionerId id = new PractitionerId("prac-" + request.npi());
        Practitioner registered = send(
                new RegisterPractitioner(
                        id,
                        submissions.context(caller),
                        request.name(),
                        request.address().toPostalAddress(),
                        request.timeZone(),
                        request.parts()),
                identity);
        return Replies.created(
                "/v1/practitioners/" + id, registered.version(), PractitionerBody.of(registered.known()));
    }

    @PostMapping("/{id}/corrections")
    @For(Role.COMPLIANCE)
    ResponseEntity<PractitionerBody> correct(
            @PathVariable String id,
            @Valid @RequestBody CorrectionRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Practitioner corrected = send(
                new CorrectPractitioner(
                        practitioner(id),
                        submissions.context(caller, expected),
                        request.field(),
                        request.value(),
                        request.reason()),
                identity);
        return Replies.shown(corrected.version(), PractitionerBody.of(corrected.known()));
    }

    @GetMapping("/{id}")
    @For({Role.COMPLIANCE, Role.AUDITOR, Role.PRESCRIBER, Role.AGENT, Role.PHARMACY})
    ResponseEntity<PractitionerBody> get(
            @PathVariable String id, @RequestParam(required = false) @Nullable Instant asOf) {
        Practitioner practitioner = nouns.practitioner(practitioner(id), moments.until(asOf));
        if (practitioner.details() == null) {
            throw Replies.absent("practitioner");
        }
        return Replies.shown(practitioner.version(), PractitionerBody.of(practitioner.known()));
    }

    private Practitioner send(PractitionerCommand command, RequestIdentity identity) {
        Answer answer = submissions.send(command, identity);
        return nouns.practitioner(command.practitioner(), Until.version(answer.version()));
    }

    private static PractitionerId practitioner(String id) {
        return PathIds.parse(id, "practitioner", PractitionerId::new);
    }
}
