package health.fulfilment.api.views.prescriptions;

import static org.springframework.data.domain.Sort.Direction.DESC;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.http.Paging;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.api.views.Scope;
import health.fulfilment.api.views.ViewPage;
import health.fulfilment.api.views.Walk;
import health.fulfilment.api.views.Walks;
import health.fulfilment.core.prescription.Stage;
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

/** The list of prescriptions: a prescriber's own, those routed to a pharmacy, those in an auditor's scope. Newest first. */
@RestController
class PrescriptionsController {

    private final PrescriptionRows rows;
    private final Walks walks;

    PrescriptionsController(PrescriptionRows rows, Walks walks) {
        this.rows = rows;
        this.walks = walks;
    }

    @GetMapping("/v1/prescriptions")
    @For({Role.PRESCRIBER, Role.AGENT, Role.PHARMACY, Role.AUDITOR})
    ViewPage<PrescriptionItem> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Instant asOf,
            Paging paging) {
        Stage stage = Parameters.oneOf(Stage.class, "status", status);
        Walk walk = walks.of(PrescriptionsProjection.VIEW, asOf, paging);
        Specification<PrescriptionRow> wanted = Specification.<PrescriptionRow>allOf(
                walk.visible(),
                Scope.of(caller),
                equal("status", stage == null ? null : Parameters.wireName(stage)),
                equal("patientState", state == null ? null : state.code()),
                after(walk.after()));
        List<PrescriptionRow> found = rows.findBy(
                wanted,
                query -> query.sortBy(Sort.by(DESC, "draftedPosition"))
                        .limit(walk.fetch())
                        .all());
        return walk.page(found, row -> row.draftedPosition, PrescriptionItem::of);
    }

    private static Specification<PrescriptionRow> equal(String column, @Nullable String value) {
        return (row, query, build) -> value == null ? null : build.equal(row.get(column), value);
    }

    private static Specification<PrescriptionRow> after(Walk.@Nullable After last) {
        return (row, query, build) -> last == null ? null : build.lessThan(row.get("draftedPosition"), last.key());
    }
}
