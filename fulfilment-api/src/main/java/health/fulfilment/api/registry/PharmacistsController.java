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
import health.fulfilment.core.registry.Pharmacist;
import health.fulfilment.core.registry.PharmacistCommand;
import health.fulfilment.core.registry.PharmacistCommand.CorrectPharmacist;
import health.fulfilment.core.registry.PharmacistCommand.RegisterPharmacist;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.PharmacistId;
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

/** Pharmacists, kept by compliance. */
@RestController
@RequestMapping("/v1/pharmacists")
class PharmacistsController {

    private final Submissions submissions;
    private final Nouns nouns;
    private final PastMoments moments;

    PharmacistsController(Submissions submissions, Nouns nouns, PastMoments moments) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.moments = moments;
    }

    @PostMapping
    @For(Role.COMPLIANCE)
    ResponseEntity<PharmacistBody> register(
            @Valid @RequestBody PharmacistRequest request, Caller caller, RequestIdentity identity) {
        PharmacistId id = new PharmacistId("phst-" + request.npi());
        Pharmacist registered = send(
                new RegisterPharmacist(id, submissions.context(caller), request.name(), request.pharmacy(), null),
                identity);
        return Replies.created("/v1/pharmacists/" + id, registered.version(), PharmacistBody.of(registered.known()));
    }

    @PostMapping("/{id}/corrections")
    @For(Role.COMPLIANCE)
    ResponseEntity<PharmacistBody> correct(
            @PathVariable String id,
            @Valid @RequestBody CorrectionRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Pharmacist corrected = send(
                new CorrectPharmacist(
                        pharmacist(id),
                        submissions.context(caller, expected),
                        request.field(),
                        request.value(),
                        request.reason()),
                identity);
        return Replies.shown(corrected.version(), PharmacistBody.of(corrected.known()));
    }

    @GetMapping("/{id}")
    @For({Role.COMPLIANCE, Role.AUDITOR, Role.PRESCRIBER, Role.AGENT, Role.PHARMACY})
    ResponseEntity<PharmacistBody> get(
            @PathVariable String id, @RequestParam(required = false) @Nullable Instant asOf) {
        Pharmacist pharmacist = nouns.pharmacist(pharmacist(id), moments.until(asOf));
        if (pharmacist.details() == null) {
            throw Replies.absent("pharmacist");
        }
        return Replies.shown(pharmacist.version(), PharmacistBody.of(pharmacist.known()));
    }

    private Pharmacist send(PharmacistCommand command, RequestIdentity identity) {
        Answer answer = submissions.send(command, identity);
        return nouns.pharmacist(command.pharmacist(), Until.version(answer.version()));
    }

    private static PharmacistId pharmacist(String id) {
        return PathIds.parse(id, "pharmacist", PharmacistId::new);
    }
}
