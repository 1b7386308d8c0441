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
import health.fulfilment.core.monitoring.zero.ZeroFiling;
import health.fulfilment.core.monitoring.zero.ZeroReport;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.RecordZeroAccepted;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.RecordZeroRejected;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.RecordZeroSent;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.ZeroReportId;
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

/** Reports of days without fills: a pharmacy tells of its own, compliance of all, an auditor sees those in scope. */
@RestController
@RequestMapping("/v1/zero-reports")
class ZeroReportsController {

    private final Submissions submissions;
    private final Nouns nouns;
    private final PastMoments moments;
    private final ZeroReportFiles files;

    ZeroReportsController(Submissions submissions, Nouns nouns, PastMoments moments, ZeroReportFiles files) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.moments = moments;
        this.files = files;
    }

    @GetMapping("/{id}")
    @For({Role.PHARMACY, Role.COMPLIANCE, Role.AUDITOR})
    ResponseEntity<ZeroReportBody> get(
            @PathVariable String id, Caller caller, @RequestParam(required = false) @Nullable Instant asOf) {
        ZeroReport then = nouns.zeroReport(known(id, caller).id(), moments.until(asOf));
        if (then.filing() == null) {
            throw Replies.absent("report");
        }
        return Replies.shown(then.version(), ZeroReportBody.of(then.known()));
    }

    /** What has to be sent, as a file for the state's monitoring program. */
    @GetMapping("/{id}/file")
    @For({Role.PHARMACY, Role.COMPLIANCE})
    ResponseEntity<byte[]> file(@PathVariable String id, Caller caller) {
        ZeroReport now = nouns.zeroReport(known(id, caller).id());
        return files.next(now.known()).shown(ExpectedVersion.etag(now.version()));
    }

    @PostMapping("/{id}/sent")
    @For({Role.PHARMACY, Role.COMPLIANCE})
    ResponseEntity<ZeroReportBody> sent(
            @PathVariable String id,
            @Valid @RequestBody SentRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        ZeroFiling filing = known(id, caller);
        return change(
                new RecordZeroSent(
                        filing.id(),
                        submissions.context(caller, expected),
                        files.known(filing, request.transmission())),
                identity);
    }

    @PostMapping("/{id}/acceptance")
    @For({Role.PHARMACY, Role.COMPLIANCE})
    ResponseEntity<ZeroReportBody> accepted(
            @PathVariable String id, Caller caller, RequestIdentity identity, Optional<ExpectedVersion> expected) {
        return change(new RecordZeroAccepted(known(id, caller).id(), submissions.context(caller, expected)), identity);
    }

    @PostMapping("/{id}/rejection")
    @For({Role.PHARMACY, Role.COMPLIANCE})
    ResponseEntity<ZeroReportBody> rejected(
            @PathVariable String id,
            @Valid @RequestBody RejectionRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return change(
                new RecordZeroRejected(known(id, caller).id(), submissions.context(caller, expected), request.named()),
                identity);
    }

    private ResponseEntity<ZeroReportBody> change(ZeroReportCommand command, RequestIdentity identity) {
        Answer answer = submissions.send(command, identity);
        ZeroReport changed = nouns.zeroReport(command.report(), Until.version(answer.version()));
        return Replies.shown(changed.version(), ZeroReportBody.of(changed.known()));
    }

    private ZeroFiling known(String text, Caller caller) {
        ZeroFiling filing = nouns.zeroReport(PathIds.parse(text, "report", ZeroReportId::new))
                .filing();
        if (filing == null || !knows(caller, filing)) {
            throw Replies.absent("report");
        }
        return filing;
    }

    private static boolean knows(Caller caller, ZeroFiling filing) {
        return switch (caller.actor().role()) {
            case PHARMACY -> filing.id().pharmacy().equals(Holders.pharmacy(caller));
            case COMPLIANCE -> true;
            case AUDITOR -> caller.mayLookInto(filing.id().state()) || caller.mayLookInto(filing.pharmacyState());
            case PRESCRIBER, AGENT, CARRIER, OPERATOR, SYSTEM -> false;
        };
    }
}
