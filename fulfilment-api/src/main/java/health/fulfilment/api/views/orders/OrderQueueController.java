package health.fulfilment.api.views.orders;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.http.Paging;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.api.views.Reading;
import health.fulfilment.api.views.Scope;
import health.fulfilment.api.views.ViewPage;
import health.fulfilment.api.views.Walk;
import health.fulfilment.api.views.Walks;
import health.fulfilment.core.shared.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work queue of a pharmacy: what is open before what is done, late ones first. An auditor sees those in scope. */
@RestController
@RequestMapping("/v1/orders")
@For({Role.PHARMACY, Role.AUDITOR})
class OrderQueueController {

    private static final Sort LATE_FIRST = Sort.by("queueKey", "id");

    private final OrderRows rows;
    private final Walks walks;
    private final Reading reading;
    private final OrderCounts counts;

    OrderQueueController(OrderRows rows, Walks walks, Reading reading, OrderCounts counts) {
        this.rows = rows;
        this.walks = walks;
        this.reading = reading;
        this.counts = counts;
    }

    /** How many orders are at each step, counted no further than {@link OrderCounts#MOST}. */
    record Summary(List<OrderCounts.Count> counts, OrderCounts.Late late, long readTo) {}

    @GetMapping
    ViewPage<OrderItem> queue(
            Caller caller,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Instant asOf,
            Paging paging) {
        Step step = Parameters.oneOf(Step.class, "status", status);
        Walk walk = walks.of(OrdersProjection.VIEW, asOf, paging);
        Specification<OrderRow> wanted = Specification.<OrderRow>allOf(
                walk.visible(),
                Scope.of(caller),
                (row, query, build) -> build.isNotNull(row.get("pharmacy")),
                (row, query, build) -> step == null ? null : build.equal(row.get("status"), Parameters.wireName(step)),
                after(walk.after()));
        List<OrderRow> found = rows.findBy(
                wanted, query -> query.sortBy(LATE_FIRST).limit(walk.fetch()).all());
        return walk.page(found, row -> row.queueKey, row -> OrderItem.of(row, walk.at()));
    }

    @GetMapping("/summary")
    Summary summary(Caller caller) {
        List<OrderCounts.Count> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            if (step != Step.ELSEWHERE) {
                steps.add(counts.at(step, caller));
            }
        }
        return new Summary(steps, counts.late(caller), reading.of(OrdersProjection.VIEW));
    }

    private static Specification<OrderRow> after(Walk.@Nullable After last) {
        return (row, query, build) -> last == null
                ? null
                : build.or(
                        build.greaterThan(row.get("queueKey"), last.key()),
                        build.and(
                                build.equal(row.get("queueKey"), last.key()),
                                build.greaterThan(row.get("id"), last.id())));
    }
}
