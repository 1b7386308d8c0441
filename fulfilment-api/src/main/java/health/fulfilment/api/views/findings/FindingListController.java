package health.fulfilment.api.views.findings;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.http.Paging;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.api.views.Scope;
import health.fulfilment.api.views.ViewPage;
import health.fulfilment.api.views.Walk;
import health.fulfilment.api.views.Walks;
import health.fulfilment.core.shared.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decisions that would have been refused, had a licence's standing been known; the latest found first. */
@RestController
class FindingListController {

    private static final Sort LATEST_FIRST = Sort.by("raisedPosition").descending();

    private final FindingRows rows;
    private final Walks walks;

    FindingListController(FindingRows rows, Walks walks) {
        this.rows = rows;
        this.walks = walks;
    }

    /** @param holder whose licence it is */
    @GetMapping("/v1/compliance-findings")
    @For({Role.COMPLIANCE, Role.AUDITOR})
    ViewPage<FindingItem> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String holder,
            @RequestParam(required = false) @Nullable String prescription,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Instant asOf,
            Paging paging) {
        if (holder != null && !holder.matches("(prac-[0-9]{10}|phst-[0-9]{10}|phcy-[0-9]{7})")) {
            throw ProblemException.parameter("holder", "is not the id of a practitioner, pharmacist or pharmacy");
        }
        if (prescription != null && !prescription.matches("rx-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw ProblemException.parameter("prescription", "is not the id of a prescription");
        }
        Status wanted = Parameters.oneOf(Status.class, "status", status);
        Walk walk = walks.of(FindingsProjection.VIEW, asOf, paging);
        List<FindingRow> found = rows.findBy(
                Specification.<FindingRow>allOf(
                        walk.visible(),
                        scope(caller),
                        equal("holder", holder),
                        equal("prescription", prescription),
                        equal("status", wanted == null ? null : Parameters.wireName(wanted)),
                        after(walk.after())),
                query -> query.sortBy(LATEST_FIRST).limit(walk.fetch()).all());
        return walk.page(found, row -> row.raisedPosition, FindingItem::of);
    }

    /** Compliance keeps all of them; an auditor sees those of the states in scope. */
    private static Specification<FindingRow> scope(Caller caller) {
        return caller.actor().role() == Role.COMPLIANCE ? (row, query, build) -> build.conjunction() : Scope.of(caller);
    }

    private static Specification<FindingRow> equal(String column, @Nullable String value) {
        return (row, query, build) -> value == null ? null : build.equal(row.get(column), value);
    }

    private static Specification<FindingRow> after(Walk.@Nullable After last) {
        return (row, query, build) -> last == null ? null : build.lessThan(row.get("raisedPosition"), last.key());
    }
}
