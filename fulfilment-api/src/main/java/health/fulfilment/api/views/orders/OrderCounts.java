package health.fulfilment.api.views.orders;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.views.RowKey;
import health.fulfilment.core.shared.Role;
import health.fulfilment.rules.State;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the orders at each step, but never more than a page could ever show. */
@Component
class OrderCounts {

    static final int MOST = 1000;

    private static final String IN_SCOPE = """
            to_position = :open and pharmacy is not null
            and (:pharmacy = '' or pharmacy = :pharmacy)
            and (:everywhere or patient_state in (:states) or pharmacy_state in (:states))
            """;
    private static final String AT_STEP = "select count(*) from (select 1 from view_order where " + IN_SCOPE
            + " and status = :status limit :most) counted";
    private static final String LATE = "select count(*) from (select 1 from view_order where " + IN_SCOPE
            + " and status not in ('delivered', 'lost', 'returned', 'refused', 'cancelled', 'stopped') and delivered_on is null"
            + " and overdue_from <= :now limit :most) counted";

    private final JdbcClient database;
    private final InstantSource clock;

    OrderCounts(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param more whether there are more than were counted */
    record Count(String status, int count, boolean more) {}

    /** @param more whether there are more than were counted */
    record Late(int count, boolean more) {}

    Count at(Step step, Caller caller) {
        String status = Parameters.wireName(step);
        int found = count(scoped(AT_STEP, caller).param("status", status));
        return new Count(status, Math.min(found, MOST), found > MOST);
    }

    Late late(Caller caller) {
        int found = count(scoped(LATE, caller).param("now", clock.instant().atOffset(ZoneOffset.UTC)));
        return new Late(Math.min(found, MOST), found > MOST);
    }

    private static int count(JdbcClient.StatementSpec statement) {
        return statement.query(Integer.class).single();
    }

    private JdbcClient.StatementSpec scoped(String sql, Caller caller) {
        boolean pharmacy = caller.actor().role() == Role.PHARMACY;
        String holder = caller.actor().holder();
        List<String> states = caller.states() == null
                ? List.of()
                : caller.states().stream().map(State::code).toList();
        return database.sql(sql)
                .param("open", RowKey.OPEN)
                .param("pharmacy", !pharmacy ? "" : holder == null ? "none" : holder)
                .param("everywhere", pharmacy || caller.states() == null)
                .param("states", states.isEmpty() ? List.of("none") : states)
                .param("most", MOST + 1);
    }
}
