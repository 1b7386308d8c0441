package health.fulfilment.api.views.licences;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.http.Paging;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.api.views.ViewPage;
import health.fulfilment.api.views.Walk;
import health.fulfilment.api.views.Walks;
import health.fulfilment.core.shared.Role;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of licences in the order of recording: as known at a moment, standing on the day of that moment or another. */
@RestController
class LicenceListController {

    private final LicenceRows rows;
    private final Walks walks;

    LicenceListController(LicenceRows rows, Walks walks) {
        this.rows = rows;
        this.walks = walks;
    }

    @GetMapping("/v1/licences")
    @For({Role.COMPLIANCE, Role.AUDITOR})
    ViewPage<LicenceItem> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String holder,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Instant asOf,
            Paging paging) {
        if (holder != null && !holder.matches("(prac-[0-9]{10}|phst-[0-9]{10}|phcy-[0-9]{7})")) {
            throw ProblemException.parameter("holder", "is not the id of a practitioner, pharmacist or pharmacy");
        }
        Credential.Standing standing = Parameters.oneOf(Credential.Standing.class, "status", status);
        Walk walk = walks.of(LicencesProjection.VIEW, asOf, paging);
        LocalDate day = Objects.requireNonNullElseGet(
                on, () -> walk.at().atZone(ZoneOffset.UTC).toLocalDate());
        Specification<LicenceRow> wanted = Specification.<LicenceRow>allOf(
                walk.visible(),
                on(day),
                inScope(caller),
                equal("holder", holder),
                equal("state", state == null ? null : state.code()),
                equal("standing", standing == null ? null : Parameters.wireName(standing)),
                after(walk.after()));
        List<LicenceRow> found = rows.findBy(
                wanted,
                query -> query.sortBy(Sort.by("recordedPosition"))
                        .limit(walk.fetch())
                        .all());
        return walk.page(found, row -> row.recordedPosition, LicenceItem::of);
    }

    private static Specification<LicenceRow> on(LocalDate day) {
        return (row, query, build) ->
                build.and(build.lessThanOrEqualTo(row.get("dayFrom"), day), build.greaterThan(row.get("dayTo"), day));
    }

    private static Specification<LicenceRow> inScope(Caller caller) {
        return (row, query, build) -> caller.states() == null
                ? null
                : row.get("state").in(caller.states().stream().map(State::code).toList());
    }

    private static Specification<LicenceRow> equal(String column, @Nullable String value) {
        return (row, query, build) -> value == null ? null : build.equal(row.get(column), value);
    }

    private static Specification<LicenceRow> after(Walk.@Nullable After last) {
        return (row, query, build) -> last == null ? null : build.greaterThan(row.get("recordedPosition"), last.key());
    }
}
