package health.fulfilment.api.recalls;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.Cursor;
import health.fulfilment.api.http.Listing;
import health.fulfilment.api.http.Paging;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.requests.PastMoments;
import health.fulfilment.api.requests.PathIds;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.recall.Lot;
import health.fulfilment.core.recall.Lot.Recall;
import health.fulfilment.core.recall.LotCommand.RecallLot;
import health.fulfilment.core.recall.Lots;
import health.fulfilment.core.registry.Pharmacy;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.LotId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Role;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A pharmacy recalls its own lots; compliance sees all recalls, an auditor those of pharmacies in scope. */
@RestController
@RequestMapping("/v1/recalls")
class RecallsController {

    private final Submissions submissions;
    private final Nouns nouns;
    private final Lots lots;
    private final PastMoments moments;

    RecallsController(Submissions submissions, Nouns nouns, Lots lots, PastMoments moments) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.lots = lots;
        this.moments = moments;
    }

    @PostMapping
    @For(Role.PHARMACY)
    ResponseEntity<RecallBody> recall(
            @Valid @RequestBody RecallRequest request, Caller caller, RequestIdentity identity) {
        PharmacyId pharmacy = Holders.pharmacy(caller);
        LotId id = LotId.of(pharmacy, request.lot());
        Answer answer = submissions.send(
                new RecallLot(id, submissions.context(caller), pharmacy, request.lot(), request.reason(), request.at()),
                identity);
        Lot recalled = nouns.lot(id, Until.version(answer.version()));
        return Replies.created(
                "/v1/recalls/" + id, recalled.version(), RecallBody.of(Objects.requireNonNull(recalled.recall())));
    }

    @GetMapping("/{id}")
    @For({Role.PHARMACY, Role.COMPLIANCE, Role.AUDITOR})
    ResponseEntity<RecallBody> get(
            @PathVariable String id, Caller caller, @RequestParam(required = false) @Nullable Instant asOf) {
        Lot then = nouns.lot(known(id, caller).lot(), moments.until(asOf));
        if (then.recall() == null) {
            throw Replies.absent("recall");
        }
        return Replies.shown(then.version(), RecallBody.of(then.recall()));
    }

    /** Every fill that the lot went into, by id, as it stands now. */
    @GetMapping("/{id}/fills")
    @For({Role.PHARMACY, Role.COMPLIANCE, Role.AUDITOR})
    Listing<AffectedFill> fills(@PathVariable String id, Caller caller, Paging paging) {
        Recall recall = known(id, caller);
        String after = paging.cursor() == null ? "" : lastShown(paging.cursor()).value();
        List<FillId> rest = lots.fillsOf(recall.pharmacy(), recall.lot()).stream()
                .filter(fill -> fill.value().compareTo(after) > 0)
                .toList();
        List<FillId> shown = rest.subList(0, Math.min(paging.limit(), rest.size()));
        return new Listing<>(
                shown.stream()
                        .flatMap(fill -> nouns.prescription(fill.prescription()).fill(fill).stream())
                        .map(AffectedFill::of)
                        .toList(),
                shown.size() < rest.size() ? Cursor.after(shown.getLast().value()) : null);
    }

    private static FillId lastShown(String cursor) {
        try {
            return new FillId(Cursor.values(cursor, 1).getFirst());
        } catch (IllegalArgumentException noId) {
            throw ProblemException.parameter("cursor", "is not one that this list gave");
        }
    }

    private Recall known(String text, Caller caller) {
        Recall recall = nouns.lot(PathIds.parse(text, "recall", LotId::new)).recall();
        if (recall == null || !knows(caller, recall)) {
            throw Replies.absent("recall");
        }
        return recall;
    }

    private boolean knows(Caller caller, Recall recall) {
        return switch (caller.actor().role()) {
            case PHARMACY -> recall.pharmacy().equals(Holders.pharmacy(caller));
            case COMPLIANCE -> true;
            case AUDITOR -> {
                Pharmacy.Details pharmacy = nouns.pharmacy(recall.pharmacy()).details();
                yield pharmacy != null
                        && caller.mayLookInto(pharmacy.business().address().state());
            }
            case PRESCRIBER, AGENT, CARRIER, OPERATOR, SYSTEM -> false;
        };
    }
}
