package health.fulfilment.api.views.zeroreports;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.http.Paging;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.api.views.Scope;
import health.fulfilment.api.views.ViewPage;
import health.fulfilment.api.views.Walk;
import health.fulfilment.api.views.Walks;
import health.fulfilment.core.monitoring.zero.ZeroFiling.Stage;
import health.fulfilment.core.shared.Role;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of reports of days without fills, in the order in which they fell due; and who owes such reports at all. */
@RestController
class ZeroReportListController {

    private final DayRows rows;
    private final Walks walks;
    private final ZeroReportDuties duties;

    ZeroReportListController(DayRows rows, Walks walks, ZeroReportDuties duties) {
        this.rows = rows;
        this.walks = walks;
        this.duties = duties;
    }

    @GetMapping("/v1/zero-reports")
    @For({Role.PHARMACY, Role.COMPLIANCE, Role.AUDITOR})
    ViewPage<ZeroReportItem> list(
            Caller caller,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Instant asOf,
            Paging paging) {
        Stage stage = Parameters.oneOf(Stage.class, "status", status);
        Walk walk = walks.of(ZeroReportsProjection.VIEW, asOf, paging);
        Specification<DayRow> wanted = Specification.<DayRow>allOf(
                walk.visible(),
                scope(caller),
                (row, query, build) -> build.isNotNull(row.get("duePosition")),
                equal("patientState", state == null ? null : state.code()),
                equal("status", stage == null ? null : Parameters.wireName(stage)),
                after(walk.after()));
        List<DayRow> found = rows.findBy(
                wanted,
                query ->
                        query.sortBy(Sort.by("duePosition")).limit(walk.fetch()).all());
        return walk.page(found, row -> Objects.requireNonNull(row.duePosition), ZeroReportItem::of);
    }

    /** For each pharmacy that dispensed to a state: whether that state asks for such reports today. */
    @GetMapping("/v1/zero-reports/duties")
    @For({Role.PHARMACY, Role.COMPLIANCE, Role.AUDITOR})
    List<ZeroReportDuties.Duty> duties(Caller caller) {
        return duties.today().stream().filter(duty -> sees(caller, duty)).toList();
    }

    private static boolean sees(Caller caller, ZeroReportDuties.Duty duty) {
        return switch (caller.actor().role()) {
            case PHARMACY -> duty.pharmacy().value().equals(caller.actor().holder());
            case COMPLIANCE -> true;
            case AUDITOR -> caller.mayLookInto(duty.state()) || caller.mayLookInto(duty.pharmacyState());
            case PRESCRIBER, AGENT, CARRIER, OPERATOR, SYSTEM -> false;
        };
    }

    /** Compliance keeps all of them; a pharmacy sees its own; an auditor those of the states in scope. */
    private static Specification<DayRow> scope(Caller caller) {
        return caller.actor().role() == Role.COMPLIANCE ? (row, query, build) -> build.conjunction() : Scope.of(caller);
    }

    private static Specification<DayRow> equal(String column, @Nullable String value) {
        return (row, query, build) -> value == null ? null : build.equal(row.get(column), value);
    }

    private static Specification<DayRow> after(Walk.@Nullable After last) {
        return (row, query, build) -> last == null ? null : build.greaterThan(row.get("duePosition"), last.key());
    }
}
