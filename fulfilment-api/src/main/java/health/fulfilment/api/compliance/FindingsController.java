package health.fulfilment.api.compliance;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.registry.PatientFiles;
import health.fulfilment.api.requests.PastMoments;
import health.fulfilment.api.requests.PathIds;
import health.fulfilment.api.requests.Purposes;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.compliance.ComplianceCommand.AnswerFinding;
import health.fulfilment.core.compliance.ComplianceEvent.ComplianceFindingAnswered;
import health.fulfilment.core.compliance.ComplianceEvent.ComplianceFindingRaised;
import health.fulfilment.core.compliance.ComplianceFinding;
import health.fulfilment.core.compliance.ConcernedOrder;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.FindingId;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.State;
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

/** One finding: a decision that would have been refused, had a licence's standing been known. */
@RestController
@RequestMapping("/v1/compliance-findings/{id}")
class FindingsController {

    private static final String NOTE = "note";

    private final Submissions submissions;
    private final Nouns nouns;
    private final PastMoments moments;
    private final PatientFiles files;

    FindingsController(Submissions submissions, Nouns nouns, PastMoments moments, PatientFiles files) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.moments = moments;
        this.files = files;
    }

    @GetMapping
    @For({Role.COMPLIANCE, Role.AUDITOR})
    ResponseEntity<FindingBody> get(
            @PathVariable String id, Caller caller, @RequestParam(required = false) @Nullable Instant asOf) {
        return shown(nouns.finding(finding(id), moments.until(asOf)), caller);
    }

    /** Once: what the officer made of it stands. */
    @PostMapping("/answer")
    @For(Role.COMPLIANCE)
    ResponseEntity<FindingBody> answer(
            @PathVariable String id,
            @Valid @RequestBody AnswerRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        FindingId finding = finding(id);
        ConcernedOrder concerned = raised(nouns.finding(finding), caller).concerned();
        String words = request.note();
        Sealed note = words == null ? null : files.seal(concerned.patient(), NOTE, words);
        Answer answer = submissions.send(
                new AnswerFinding(finding, submissions.context(caller, expected), request.assessment(), note),
                identity);
        return shown(nouns.finding(finding, Until.version(answer.version())), caller);
    }

    private ResponseEntity<FindingBody> shown(ComplianceFinding finding, Caller caller) {
        ComplianceFindingAnswered answered = finding.answered();
        String note = answered == null
                ? null
                : files.open(answered.note(), NOTE, Purposes.of(caller)).orElse(null);
        return Replies.shown(finding.version(), FindingBody.of(raised(finding, caller), answered, note));
    }

    /** To an auditor of other states than the patient's and the pharmacy's there is none. */
    private static ComplianceFindingRaised raised(ComplianceFinding finding, Caller caller) {
        ComplianceFindingRaised raised = finding.raised();
        if (raised == null || !inScope(raised.concerned(), caller)) {
            throw Replies.absent("compliance finding");
        }
        return raised;
    }

    private static boolean inScope(ConcernedOrder concerned, Caller caller) {
        State pharmacyState = concerned.pharmacyState();
        return caller.mayLookInto(concerned.patientState())
                || (pharmacyState != null && caller.mayLookInto(pharmacyState));
    }

    private static FindingId finding(String id) {
        return PathIds.parse(id, "compliance finding", FindingId::new);
    }
}
