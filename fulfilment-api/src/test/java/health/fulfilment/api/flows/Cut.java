package health.fulfilment.api.flows;

import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.core.flow.Flows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A place at which PostgreSQL itself makes whoever follows the log wait, so that it can be killed exactly there. */
enum Cut {
    /** What a flow or the poller asked for is decided, and not stored. */
    BEFORE_THE_EVENT(
            "insert on event",
            "new.meta_data ->> 'client' like 'flow-%' or new.meta_data ->> 'client' = 'obligations'"),
    /** All that follows is stored, and not that it is done. */
    BEFORE_THE_TOKEN(
            "update on token_entry", "new.processor_name like 'flow-%' and new.token is distinct from old.token"),
    /** What the view has read is half written. */
    IN_THE_VIEW("insert on view_obligation", "true");

    private static final String WAITING = "select pid from pg_locks where locktype = 'advisory' and not granted"
            + " and database = (select oid from pg_database where datname = current_database())";

    private final String where;
    private final String when;

    Cut(String where, String when) {
        this.where = where;
        this.when = when;
    }

    private int lock() {
        return 4711 + ordinal();
    }

    static void prepare(TestDatabase database) {
        for (Cut cut : values()) {
            database.execute("create function cut_" + cut.ordinal() + "() returns trigger language plpgsql as $$ begin"
                    + " if " + cut.when + " then perform pg_advisory_xact_lock_shared(" + cut.lock()
                    + "); end if; return new; end $$");
            database.execute("create trigger cut before " + cut.where + " for each row execute function cut_"
                    + cut.ordinal() + "()");
        }
    }

    /** From now on whoever comes here waits, until the answer is closed; by then whoever waits is cut off. */
    AutoCloseable arm(TestDatabase database) throws SQLException {
        Connection connection = database.owner().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + lock() + ")");
        }
        return () -> {
            database.query("select pg_terminate_backend(pid) from (" + WAITING + ") waiting");
            connection.close();
        };
    }

    /** Before the token every flow is awaited: then whatever follows from what it has read is stored. */
    boolean isReached(TestDatabase database) {
        int waiting = database.query(WAITING).size();
        return waiting > (this == BEFORE_THE_TOKEN ? Flows.all().size() : 0);
    }
}
