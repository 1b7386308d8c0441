package health.fulfilment.api.monitoring;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.requests.PastMoments;
import health.fulfilment.api.requests.PathIds;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.monitoring.MonitoringReport;
import health.fulfilment.core.monitoring.Report;
import health.fulfilment.core.monitoring.ReportCommand;
import health.fulfilment.core.monitoring.ReportCommand.CorrectReport;
import health.fulfilment.core.monitoring.ReportCommand.RecordAccepted;
import health.fulfilment.core.monitoring.ReportCommand.RecordRejected;
import health.fulfilment.core.monitoring.ReportCommand.RecordSent;
import health.fulfilment.core.monitoring.ReportCommand.VoidReport;
import health.fulfilment.core.monitoring.Transmission;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.ReportId;
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

/** Reports to monitoring programs: a pharmacy tells of its own, compliance of all, an auditor sees those in scope. */
@RestController
@RequestMapping("/v1/pdmp-reports")
class ReportsController {

    private final Submissions submissions;
    private final Nouns nouns;
    private final PastMoments moments;
    private final ReportFiles files;

    ReportsController(Submissions submissions, Nouns nouns, PastMoments moments, ReportFiles files) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.moments = moments;
        this.files = files;
    }

    @GetMapping("/{id}")
    @For({Role.PHARMACY, Role.COMPLIANCE, Role.AUDITOR})
    ResponseEntity<ReportBody> get(
            @PathVariable String id, Caller caller, @RequestParam(required = false) @Nullable Instant asOf) {
        MonitoringReport then = nouns.report(known(id, caller), moments.until(asOf));
        if (then.report() == null) {
            throw Replies.absent("report");
        }
        return Replies.shown(then.version(), ReportBody.of(then.known()));
    }

    /** What has to be sent next, as a file for the state's monitoring program: it names the patient. */
    @GetMapping("/{id}/file")
    @For({Role.PHARMACY, Role.COMPLIANCE})
    ResponseEntity<byte[]> file(@PathVariable String id, Caller caller) {
        MonitoringReport now = nouns.report(known(id, caller));
        return files.next(now.known()).shown(ExpectedVersion.etag(now.version()));
    }

    @PostMapping("/{id}/sent")
    @For({Role.PHARMACY, Role.COMPLIANCE})
    ResponseEntity<ReportBody> sent(
            @PathVariable String id,
            @Valid @RequestBody SentRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return change(
                new RecordSent(
                        known(id, caller), submissions.context(caller, expected), transmission(id, request), null),
                identity);
    }

    @PostMapping("/{id}/acceptance")
    @For({Role.PHARMACY, Role.COMPLIANCE})
    ResponseEntity<ReportBody> accepted(
            @PathVariable String id, Caller caller, RequestIdentity identity, Optional<ExpectedVersion> expected) {
        return change(new RecordAccepted(known(id, caller), submissions.context(caller, expected)), identity);
    }

    @PostMapping("/{id}/rejection")
    @For({Role.PHARMACY, Role.COMPLIANCE})
    ResponseEntity<ReportBody> rejected(
            @PathVariable String id,
            @Valid @RequestBody RejectionRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return change(
                new RecordRejected(known(id, caller), submissions.context(caller, expected), request.named()),
                identity);
    }

    @PostMapping("/{id}/correction")
    @For({Role.PHARMACY, Role.COMPLIANCE})
    ResponseEntity<ReportBody> corrected(
            @PathVariable String id,
            @Valid @RequestBody SentRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return change(
                new CorrectReport(
                        known(id, caller), submissions.context(caller, expected), transmission(id, request), null),
                identity);
    }

    @PostMapping("/{id}/void")
    @For({Role.PHARMACY, Role.COMPLIANCE})
    ResponseEntity<ReportBody> takenBack(
            @PathVariable String id,
            @Valid @RequestBody VoidRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return change(
                new VoidReport(known(id, caller), submissions.context(caller, expected), request.reason()), identity);
    }

    /** With the digest of the file, where it was made here. */
    private Transmission transmission(String id, SentRequest request) {
        Report report = nouns.report(PathIds.parse(id, "report", ReportId::new)).known();
        return files.known(report, request.transmission());
    }

    private ResponseEntity<ReportBody> change(ReportCommand command, RequestIdentity identity) {
        Answer answer = submissions.send(command, identity);
        MonitoringReport changed = nouns.report(command.report(), Until.version(answer.version()));
        return Replies.shown(changed.version(), ReportBody.of(changed.known()));
    }

    private ReportId known(String text, Caller caller) {
        Report report =
                nouns.report(PathIds.parse(text, "report", ReportId::new)).report();
        if (report == null || !knows(caller, report)) {
            throw Replies.absent("report");
        }
        return report.id();
    }

    private static boolean knows(Caller caller, Report report) {
        return switch (caller.actor().role()) {
            case PHARMACY -> report.pharmacy().equals(Holders.pharmacy(caller));
            case COMPLIANCE -> true;
            case AUDITOR -> caller.mayLookInto(report.patientState()) || caller.mayLookInto(report.pharmacyState());
            case PRESCRIBER, AGENT, CARRIER, OPERATOR, SYSTEM -> false;
        };
    }
}
