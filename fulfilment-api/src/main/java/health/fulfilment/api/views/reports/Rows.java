package health.fulfilment.api.views.reports;

import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.views.Scope;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Which rows are asked for, and may be shown. */
final class Rows {

    private Rows() {}

    /** Compliance keeps all of them; a pharmacy sees its own; an auditor those of the states in scope. */
    static Specification<ReportRow> scope(Caller caller) {
        return caller.actor().role() == Role.COMPLIANCE ? (row, query, build) -> build.conjunction() : Scope.of(caller);
    }

    static Specification<ReportRow> equal(String column, @Nullable String value) {
        return (row, query, build) -> value == null ? null : build.equal(row.get(column), value);
    }

    /** A report fell due. */
    static Specification<ReportRow> reported() {
        return (row, query, build) -> build.isNotNull(row.get("status"));
    }

    static Specification<ReportRow> dueBefore(@Nullable Instant moment) {
        return (row, query, build) -> moment == null ? null : build.lessThan(row.<Instant>get("dueBy"), moment);
    }

    static @Nullable String pharmacy(@Nullable String pharmacy) {
        if (pharmacy == null) {
            return null;
        }
        try {
            return new PharmacyId(pharmacy).value();
        } catch (IllegalArgumentException noId) {
            throw ProblemException.parameter("pharmacy", "is not the id of a pharmacy");
        }
    }
}
