package health.fulfilment.api.views.reports;

import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.api.views.Reading;
import health.fulfilment.api.views.RowKey;
import health.fulfilment.core.shared.Role;
import health.fulfilment.rules.State;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dispensed fills against acknowledged reports. */
@RestController
class ReconciliationController {

    /** A year and a day, so that any calendar year can be asked for. */
    private static final int MOST_DAYS = 366;

    private static final int USUAL_DAYS = 30;

    private static final Sort BY_DAY = Sort.by("filledOn", "id");

    private final ReportRows rows;
    private final Reading reading;
    private final InstantSource clock;

    ReconciliationController(ReportRows rows, Reading reading, InstantSource clock) {
        this.rows = rows;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * @param from first local fill date, counted; thirty days before the last where none is given
     * @param to last local fill date, counted; today in UTC where none is given
     */
    @GetMapping("/v1/pdmp-reports/reconciliation")
    @For({Role.PHARMACY, Role.COMPLIANCE, Role.AUDITOR})
    Reconciliation reconcile(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String pharmacy) {
        LocalDate last = to == null ? clock.instant().atZone(ZoneOffset.UTC).toLocalDate() : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS) : from;
        if (last.isBefore(first)) {
            throw ProblemException.parameter("to", "lies before from");
        }
        if (first.plusDays(MOST_DAYS).isBefore(last)) {
            throw ProblemException.parameter("to", "lies more than " + MOST_DAYS + " days after from");
        }
        Specification<ReportRow> wanted = Specification.<ReportRow>allOf(
                (row, query, build) -> build.equal(row.get("toPosition"), RowKey.OPEN),
                (row, query, build) -> build.between(row.<LocalDate>get("filledOn"), first, last),
                Rows.scope(caller),
                Rows.equal("patientState", state == null ? null : state.code()),
                Rows.equal("pharmacy", Rows.pharmacy(pharmacy)));
        long readTo = reading.of(ReportsProjection.VIEW);
        List<ReportRow> found =
                rows.findBy(wanted, query -> query.sortBy(BY_DAY).all());
        return Reconciliation.of(first, last, found, readTo);
    }
}
