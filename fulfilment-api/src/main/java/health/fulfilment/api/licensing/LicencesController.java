package health.fulfilment.api.licensing;

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
import health.fulfilment.core.licensure.Licence;
import health.fulfilment.core.licensure.Licensure;
import health.fulfilment.core.licensure.LicensureCommand;
import health.fulfilment.core.licensure.LicensureCommand.RecordLicence;
import health.fulfilment.core.licensure.LicensureCommand.ReinstateLicence;
import health.fulfilment.core.licensure.LicensureCommand.RenewLicence;
import health.fulfilment.core.licensure.LicensureCommand.RestrictLicence;
import health.fulfilment.core.licensure.LicensureCommand.RevokeLicence;
import health.fulfilment.core.licensure.LicensureCommand.SuspendLicence;
import health.fulfilment.core.licensure.LicensureCommand.VerifyLicence;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.Role;
import health.fulfilment.rules.Schedule;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Licences, registrations and permits, kept by compliance. What takes effect may lie in the past: knowledge arrives late. */
@RestController
@RequestMapping("/v1/licences")
@For(Role.COMPLIANCE)
class LicencesController {

    private final Submissions submissions;
    private final Nouns nouns;
    private final PastMoments moments;

    LicencesController(Submissions submissions, Nouns nouns, PastMoments moments) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.moments = moments;
    }

    @PostMapping
    ResponseEntity<LicenceBody> record(
            @Valid @RequestBody LicenceRequest request, Caller caller, RequestIdentity identity) {
        RecordLicence command = new RecordLicence(
                LicensureId.of(request.holder().id(), request.state()),
                submissions.context(caller),
                request.kind(),
                request.number(),
                sorted(request.schedules()),
                request.from(),
                request.to(),
                null);
        Answer answer = submissions.send(command, identity);
        Licensure licensure = nouns.licensure(command.licensure(), Until.version(answer.version()));
        Licence recorded = licensure.licences().getLast();
        return Replies.created(
                "/v1/licences/" + recorded.id(),
                licensure.version(),
                LicenceBody.of(recorded, dayOf(submissions.reached(answer).occurredAt())));
    }

    @PostMapping("/{id}/verification")
    ResponseEntity<LicenceBody> verify(
            @PathVariable String id,
            @Valid @RequestBody VerificationRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Context context = submissions.context(caller, expected);
        return change(
                licence(id),
                new VerifyLicence(licence(id), context, request.effectiveOn(), request.lookedUpAt()),
                identity);
    }

    @PostMapping("/{id}/renewal")
    ResponseEntity<LicenceBody> renew(
            @PathVariable String id,
            @Valid @RequestBody RenewalRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Context context = submissions.context(caller, expected);
        return change(
                licence(id),
                new RenewLicence(licence(id), context, request.effectiveOn(), request.to(), request.reason()),
                identity);
    }

    @PostMapping("/{id}/restriction")
    ResponseEntity<LicenceBody> restrict(
            @PathVariable String id,
            @Valid @RequestBody RestrictionRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Context context = submissions.context(caller, expected);
        return change(
                licence(id),
                new RestrictLicence(
                        licence(id), context, request.effectiveOn(), sorted(request.schedules()), request.reason()),
                identity);
    }

    @PostMapping("/{id}/suspension")
    ResponseEntity<LicenceBody> suspend(
            @PathVariable String id,
            @Valid @RequestBody ChangeRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Context context = submissions.context(caller, expected);
        return change(
                licence(id),
                new SuspendLicence(licence(id), context, request.effectiveOn(), request.reason()),
                identity);
    }

    @PostMapping("/{id}/reinstatement")
    ResponseEntity<LicenceBody> reinstate(
            @PathVariable String id,
            @Valid @RequestBody ChangeRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Context context = submissions.context(caller, expected);
        return change(
                licence(id),
                new ReinstateLicence(licence(id), context, request.effectiveOn(), request.reason()),
                identity);
    }

    @PostMapping("/{id}/revocation")
    ResponseEntity<LicenceBody> revoke(
            @PathVariable String id,
            @Valid @RequestBody ChangeRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Context context = submissions.context(caller, expected);
        return change(
                licence(id),
                new RevokeLicence(licence(id), context, request.effectiveOn(), request.reason()),
                identity);
    }

    /** As it was known at that moment, standing on the day of that moment. */
    @GetMapping("/{id}")
    @For({Role.COMPLIANCE, Role.AUDITOR})
    ResponseEntity<LicenceBody> get(
            @PathVariable String id, Caller caller, @RequestParam(required = false) @Nullable Instant asOf) {
        LicenceId licence = licence(id);
        Licensure licensure = nouns.licensure(licence.licensure(), moments.until(asOf));
        Licence found = licensure
                .licence(licence)
                .filter(it -> caller.mayLookInto(it.state()))
                .orElseThrow(() -> Replies.absent("licence"));
        return Replies.shown(
                licensure.version(), LicenceBody.of(found, dayOf(asOf == null ? submissions.now() : asOf)));
    }

    private ResponseEntity<LicenceBody> change(LicenceId id, LicensureCommand command, RequestIdentity identity) {
        Answer answer = submissions.send(command, identity);
        Licensure licensure = nouns.licensure(id.licensure(), Until.version(answer.version()));
        Licence licence = licensure.licence(id).orElseThrow();
        return Replies.shown(
                licensure.version(),
                LicenceBody.of(licence, dayOf(submissions.reached(answer).occurredAt())));
    }

    /** The day at Greenwich: nobody is told a standing that has not begun somewhere in the United States by tomorrow. */
    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static SortedSet<Schedule> sorted(@Nullable List<Schedule> schedules) {
        return schedules == null ? new TreeSet<>() : new TreeSet<>(schedules);
    }

    private static LicenceId licence(String id) {
        return PathIds.parse(id, "licence", LicenceId::new);
    }
}
