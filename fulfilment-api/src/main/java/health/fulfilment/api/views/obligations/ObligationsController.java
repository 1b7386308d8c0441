package health.fulfilment.api.views.obligations;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.http.Paging;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.api.views.Scope;
import health.fulfilment.api.views.ViewPage;
import health.fulfilment.api.views.Walk;
import health.fulfilment.api.views.Walks;
import health.fulfilment.core.obligation.DutyKind;
import health.fulfilment.core.shared.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What falls due when, under which rule, and whether it was met; what is due first comes first. */
@RestController
class ObligationsController {

    private static final Sort DUE_FIRST = Sort.by("dueAt", "id");

    private final ObligationRows rows;
    private final Walks walks;

    ObligationsController(ObligationRows rows, Walks walks) {
        this.rows = rows;
        this.walks = walks;
    }

    @GetMapping("/v1/obligations")
    @For({Role.COMPLIANCE, Role.AUDITOR})
    ViewPage<ObligationItem> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Instant asOf,
            Paging paging) {
        Status wantedStatus = Parameters.oneOf(Status.class, "status", status);
        DutyKind wantedKind = Parameters.oneOf(DutyKind.class, "kind", kind);
        Walk walk = walks.of(ObligationsProjection.VIEW, asOf, paging);
        Specification<ObligationRow> wanted = Specification.<ObligationRow>allOf(
                walk.visible(),
                scope(caller),
                equal("status", wantedStatus),
                equal("kind", wantedKind),
                after(walk.after()));
        List<ObligationRow> found = rows.findBy(
                wanted, query -> query.sortBy(DUE_FIRST).limit(walk.fetch()).all());
        return walk.page(found, row -> row.dueAt.toEpochMilli(), ObligationItem::of);
    }

    /** Compliance keeps all of them; an auditor sees those of the states in scope. */
    private static Specification<ObligationRow> scope(Caller caller) {
        return caller.actor().role() == Role.COMPLIANCE ? (row, query, build) -> build.conjunction() : Scope.of(caller);
    }

    private static Specification<ObligationRow> equal(String column, @Nullable Enum<?> value) {
        return (row, query, build) -> value == null ? null : build.equal(row.get(column), Parameters.wireName(value));
    }

    private static Specification<ObligationRow> after(Walk.@Nullable After last) {
        return (row, query, build) -> {
            if (last == null) {
                return null;
            }
            Instant due = Instant.ofEpochMilli(last.key());
            return build.or(
                    build.greaterThan(row.get("dueAt"), due),
                    build.and(build.equal(row.get("dueAt"), due), build.greaterThan(row.get("id"), last.id())));
        };
    }
}
