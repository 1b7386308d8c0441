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
import health.fulfilment.core.registry.Pharmacy;
import health.fulfilment.core.registry.PharmacyCommand;
import health.fulfilment.core.registry.PharmacyCommand.CorrectPharmacy;
import health.fulfilment.core.registry.PharmacyCommand.RegisterPharmacy;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.PharmacyId;
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

/** Partner pharmacies: public data, kept by compliance. */
@RestController
@RequestMapping("/v1/pharmacies")
class PharmaciesController {

    private final Submissions submissions;
    private final Nouns nouns;
    private final PastMoments moments;

    PharmaciesController(Submissions submissions, Nouns nouns, PastMoments moments) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.moments = moments;
    }

    @PostMapping
    @For(Role.COMPLIANCE)
    ResponseEntity<PharmacyBody> register(
            @Valid @RequestBody PharmacyRequest request, Caller caller, RequestIdentity identity) {
        PharmacyId id = new PharmacyId("phcy-" + request.ncpdp());
        Pharmacy registered = send(
                new RegisterPharmacy(
                        id,
                        submissions.context(caller),
                        request.name(),
                        request.npi(),
                        request.dea(),
                        request.address().toPostalAddress(),
                        request.timeZone()),
                identity);
        return Replies.created("/v1/pharmacies/" + id, registered.version(), PharmacyBody.of(registered.known()));
    }

    @PostMapping("/{id}/corrections")
    @For(Role.COMPLIANCE)
    ResponseEntity<PharmacyBody> correct(
            @PathVariable String id,
            @Valid @RequestBody CorrectionRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Pharmacy corrected = send(
                new CorrectPharmacy(
                        pharmacy(id),
                        submissions.context(caller, expected),
                        request.field(),
                        request.value(),
                        request.reason()),
                identity);
        return Replies.shown(corrected.version(), PharmacyBody.of(corrected.known()));
    }

    @GetMapping("/{id}")
    @For({Role.COMPLIANCE, Role.AUDITOR, Role.PRESCRIBER, Role.AGENT, Role.PHARMACY})
    ResponseEntity<PharmacyBody> get(@PathVariable String id, @RequestParam(required = false) @Nullable Instant asOf) {
        Pharmacy pharmacy = nouns.pharmacy(pharmacy(id), moments.until(asOf));
        if (pharmacy.details() == null) {
            throw Replies.absent("pharmacy");
        }
        return Replies.shown(pharmacy.version(), PharmacyBody.of(pharmacy.known()));
    }

    private Pharmacy send(PharmacyCommand command, RequestIdentity identity) {
        Answer answer = submissions.send(command, identity);
        return nouns.pharmacy(command.pharmacy(), Until.version(answer.version()));
    }

    private static PharmacyId pharmacy(String id) {
        return PathIds.parse(id, "pharmacy", PharmacyId::new);
    }
}
