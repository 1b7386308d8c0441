package health.fulfilment.api.views;

import health.fulfilment.api.security.Caller;
import health.fulfilment.rules.State;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which rows of a list a caller may know of. Rows have the columns {@code prescriber}, {@code pharmacy}, {@code
 * patientState} and {@code pharmacyState}.
 */
public final class Scope {

    private Scope() {}

    public static <R extends VersionedRow> Specification<R> of(Caller caller) {
        return switch (caller.actor().role()) {
            case PRESCRIBER, AGENT -> own("prescriber", caller);
            case PHARMACY -> own("pharmacy", caller);
            case AUDITOR -> inStates(caller);
            case CARRIER, COMPLIANCE, OPERATOR, SYSTEM -> (row, query, build) -> build.disjunction();
        };
    }

    private static <R extends VersionedRow> Specification<R> own(String column, Caller caller) {
        String holder = caller.actor().holder();
        return (row, query, build) -> holder == null ? build.disjunction() : build.equal(row.get(column), holder);
    }

    /** The patient's state, or the home state of the pharmacy. */
    private static <R extends VersionedRow> Specification<R> inStates(Caller caller) {
        if (caller.states() == null) {
            return (row, query, build) -> build.conjunction();
        }
        Set<String> states = caller.states().stream().map(State::code).collect(Collectors.toSet());
        return (row, query, build) -> build.or(
                row.get("patientState").in(states), row.get("pharmacyState").in(states));
    }
}
