package health.fulfilment.api.matters;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.privacy.Purpose;
import health.fulfilment.api.privacy.Sealer;
import health.fulfilment.api.requests.PastMoments;
import health.fulfilment.api.requests.PathIds;
import health.fulfilment.api.requests.Purposes;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.matter.ComplianceMatter;
import health.fulfilment.core.matter.Matter;
import health.fulfilment.core.matter.MatterCommand;
import health.fulfilment.core.matter.MatterCommand.MeetMatter;
import health.fulfilment.core.matter.MatterCommand.OpenMatter;
import health.fulfilment.core.matter.MatterCommand.VoidMatter;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.MatterId;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import jakarta.validation.Valid;
import java.time.Instant;
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

/** What only a person can report, and what was done about it in time or not. Words that people write are sealed. */
@RestController
@RequestMapping("/v1/compliance-matters")
class MattersController {

    private static final String REFERENCE = "reference";
    private static final String PROOF = "proof";
    private static final String REASON = "reason";

    private final Submissions submissions;
    private final Nouns nouns;
    private final PastMoments moments;
    private final Sealer sealer;

    MattersController(Submissions submissions, Nouns nouns, PastMoments moments, Sealer sealer) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.moments = moments;
        this.sealer = sealer;
    }

    @PostMapping
    @For(Role.COMPLIANCE)
    ResponseEntity<MatterBody> open(
            @Valid @RequestBody MatterRequest request, Caller caller, RequestIdentity identity) {
        MatterId id = MatterId.of(UUID.randomUUID());
        Answer answer = submissions.send(
                new OpenMatter(
                        id,
                        submissions.context(caller),
                        request.kind(),
                        request.startedAt(),
                        request.state(),
                        request.timeZone(),
                        seal(id, REFERENCE, request.reference())),
                identity);
        ComplianceMatter opened = nouns.matter(new MatterId(answer.stream()), Until.version(answer.version()));
        return Replies.created(
                "/v1/compliance-matters/" + answer.stream(), opened.version(), body(opened.known(), caller));
    }

    @GetMapping("/{id}")
    @For({Role.COMPLIANCE, Role.AUDITOR})
    ResponseEntity<MatterBody> get(
            @PathVariable String id, Caller caller, @RequestParam(required = false) @Nullable Instant asOf) {
        ComplianceMatter then = nouns.matter(known(id, caller), moments.until(asOf));
        if (then.matter() == null) {
            throw Replies.absent("compliance matter");
        }
        return Replies.shown(then.version(), body(then.known(), caller));
    }

    @PostMapping("/{id}/met")
    @For(Role.COMPLIANCE)
    ResponseEntity<MatterBody> met(
            @PathVariable String id,
            @Valid @RequestBody MetRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        MatterId matter = known(id, caller);
        return change(
                new MeetMatter(
                        matter,
                        submissions.context(caller, expected),
                        request.at(),
                        seal(matter, PROOF, request.reference())),
                caller,
                identity);
    }

    @PostMapping("/{id}/void")
    @For(Role.COMPLIANCE)
    ResponseEntity<MatterBody> voidIt(
            @PathVariable String id,
            @Valid @RequestBody VoidRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        MatterId matter = known(id, caller);
        return change(
                new VoidMatter(
                        matter,
                        submissions.context(caller, expected),
                        sealer.seal(matter.value(), REASON, request.reason())),
                caller,
                identity);
    }

    private ResponseEntity<MatterBody> change(MatterCommand command, Caller caller, RequestIdentity identity) {
        Answer answer = submissions.send(command, identity);
        ComplianceMatter changed = nouns.matter(command.matter(), Until.version(answer.version()));
        return Replies.shown(changed.version(), body(changed.known(), caller));
    }

    private MatterId known(String text, Caller caller) {
        Matter matter = nouns.matter(PathIds.parse(text, "compliance matter", MatterId::new))
                .matter();
        boolean mayKnow =
                matter != null && (caller.actor().role() == Role.COMPLIANCE || caller.mayLookInto(matter.state()));
        if (matter == null || !mayKnow) {
            throw Replies.absent("compliance matter");
        }
        return matter.id();
    }

    private @Nullable Sealed seal(MatterId matter, String field, @Nullable String text) {
        return text == null ? null : sealer.seal(matter.value(), field, text);
    }

    private MatterBody body(Matter matter, Caller caller) {
        Purpose purpose = Purposes.of(caller);
        return new MatterBody(
                matter.id(),
                matter.kind(),
                matter.status(),
                matter.basis(),
                matter.state(),
                matter.zone(),
                matter.startedAt(),
                matter.openedAt(),
                matter.due().on(),
                matter.due().overdueFrom(),
                matter.due().calendar(),
                matter.overdue(),
                words(matter.reference(), REFERENCE, purpose),
                matter.metAt(),
                words(matter.proof(), PROOF, purpose),
                words(matter.voidReason(), REASON, purpose));
    }

    private @Nullable String words(@Nullable Sealed sealed, String field, Purpose purpose) {
        return sealed == null ? null : sealer.open(sealed, field, purpose).orElse(null);
    }
}
