package health.fulfilment.api.views.reports;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.http.Paging;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.api.views.ViewPage;
import health.fulfilment.api.views.Walk;
import health.fulfilment.api.views.Walks;
import health.fulfilment.core.monitoring.Report.Stage;
import health.fulfilment.core.shared.Role;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of reports to monitoring programs, in the order in which the fills were dispensed. */
@RestController
class ReportListController {

    private final ReportRows rows;
    private final Walks walks;

    ReportListController(ReportRows rows, Walks walks) {
        this.rows = rows;
        this.walks = walks;
    }

    @GetMapping("/v1/pdmp-reports")
    @For({Role.PHARMACY, Role.COMPLIANCE, Role.AUDITOR})
    ViewPage<ReportItem> list(
            Caller caller,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String pharmacy,
            @RequestParam(required = false) @Nullable Instant dueBefore,
            @RequestParam(required = false) @Nullable Instant asOf,
            Paging paging) {
        Stage stage = Parameters.oneOf(Stage.class, "status", status);
        Walk walk = walks.of(ReportsProjection.VIEW, asOf, paging);
        Specification<ReportRow> wanted = Specification.<ReportRow>allOf(
                walk.visible(),
                Rows.scope(caller),
                Rows.reported(),
                Rows.equal("patientState", state == null ? null : state.code()),
                Rows.equal("status", stage == null ? null : Parameters.wireName(stage)),
                Rows.equal("pharmacy", Rows.pharmacy(pharmacy)),
                Rows.dueBefore(dueBefore),
                after(walk.after()));
        List<ReportRow> found = rows.findBy(
                wanted,
                query ->
                        query.sortBy(Sort.by("duePosition")).limit(walk.fetch()).all());
        return walk.page(found, row -> row.duePosition, ReportItem::of);
    }

    private static Specification<ReportRow> after(Walk.@Nullable After last) {
        return (row, query, build) -> last == null ? null : build.greaterThan(row.get("duePosition"), last.key());
    }
}
