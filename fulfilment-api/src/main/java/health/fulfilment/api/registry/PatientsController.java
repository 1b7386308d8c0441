package health.fulfilment.api.registry;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.requests.PastMoments;
import health.fulfilment.api.requests.PathIds;
import health.fulfilment.api.requests.Purposes;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.registry.Patient;
import health.fulfilment.core.registry.PatientCommand;
import health.fulfilment.core.registry.PatientCommand.CorrectPatient;
import health.fulfilment.core.registry.PatientCommand.MovePatient;
import health.fulfilment.core.registry.PatientCommand.RegisterPatient;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.Role;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Patients: everything personal is sealed before it goes any further. To whoever has nothing to do with one, there is none. */
@RestController
@RequestMapping("/v1/patients")
@For({Role.PRESCRIBER, Role.AGENT, Role.COMPLIANCE})
class PatientsController {

    private static final int OF_AGE = 18;

    private final Submissions submissions;
    private final Nouns nouns;
    private final PastMoments moments;
    private final PatientFiles files;
    private final PatientAccess access;
    private final PatientCorrections corrections;

    PatientsController(
            Submissions submissions,
            Nouns nouns,
            PastMoments moments,
            PatientFiles files,
            PatientAccess access,
            PatientCorrections corrections) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.moments = moments;
        this.files = files;
        this.access = access;
        this.corrections = corrections;
    }

    @PostMapping
    ResponseEntity<PatientBody> register(
            @Valid @RequestBody PatientRequest request, Caller caller, RequestIdentity identity) {
        PatientId id = PatientId.of(UUID.randomUUID());
        Context context = submissions.context(caller);
        LocalDate today = context.at().atZone(request.timeZone()).toLocalDate();
        Answer answer = submissions.send(
                new RegisterPatient(
                        id,
                        context,
                        files.seal(id, request.name()),
                        files.seal(id, request.birthDate()),
                        files.seal(id, request.address()),
                        request.phone() == null ? null : files.seal(id, "phone", request.phone()),
                        request.address().state(),
                        request.timeZone(),
                        !request.birthDate().plusYears(OF_AGE).isAfter(today),
                        caller.actor().role() == Role.COMPLIANCE ? null : Holders.practitioner(caller),
                        request.sex() == null
                                ? null
                                : files.seal(id, "sex", request.sex().name())),
                identity);
        Patient patient = nouns.patient(new PatientId(answer.stream()), Until.version(answer.version()));
        return Replies.created("/v1/patients/" + answer.stream(), patient.version(), body(caller, patient.known()));
    }

    /** The patient lives elsewhere from now on. */
    @PostMapping("/{id}/moves")
    ResponseEntity<PatientBody> move(
            @PathVariable String id,
            @Valid @RequestBody MoveRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        PatientId patient = known(id, caller);
        return send(
                new MovePatient(
                        patient,
                        submissions.context(caller, expected),
                        files.seal(patient, request.address()),
                        request.address().state(),
                        request.timeZone()),
                caller,
                identity);
    }

    @PostMapping("/{id}/corrections")
    ResponseEntity<PatientBody> correct(
            @PathVariable String id,
            @Valid @RequestBody PatientCorrectionRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        PatientId patient = known(id, caller);
        return send(
                new CorrectPatient(
                        patient,
                        submissions.context(caller, expected),
                        corrections.fieldOf(request),
                        corrections.valueOf(request, patient),
                        files.seal(patient, "reason", request.reason())),
                caller,
                identity);
    }

    @GetMapping("/{id}")
    @For({Role.PRESCRIBER, Role.AGENT, Role.PHARMACY, Role.COMPLIANCE, Role.AUDITOR})
    ResponseEntity<PatientBody> get(
            @PathVariable String id, Caller caller, @RequestParam(required = false) @Nullable Instant asOf) {
        PatientId patient = known(id, caller);
        Patient found = nouns.patient(patient, moments.until(asOf));
        Patient.Details details = found.details();
        if (details == null) {
            throw Replies.absent("patient");
        }
        return Replies.shown(found.version(), body(caller, details));
    }

    private ResponseEntity<PatientBody> send(PatientCommand command, Caller caller, RequestIdentity identity) {
        Answer answer = submissions.send(command, identity);
        Patient patient = nouns.patient(command.patient(), Until.version(answer.version()));
        return Replies.shown(patient.version(), body(caller, patient.known()));
    }

    private PatientBody body(Caller caller, Patient.Details patient) {
        return access.seesPersonalData(caller) ? files.shown(patient, Purposes.of(caller)) : files.withheld(patient);
    }

    /** Before anything is sealed: there is no key for somebody who is not there. */
    private PatientId known(String text, Caller caller) {
        PatientId id = PathIds.parse(text, "patient", PatientId::new);
        Patient.Details patient = nouns.patient(id).details();
        if (patient == null || !access.knows(caller, patient)) {
            throw Replies.absent("patient");
        }
        return id;
    }
}
