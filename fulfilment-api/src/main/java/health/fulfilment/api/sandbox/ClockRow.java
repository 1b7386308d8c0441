package health.fulfilment.api.sandbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one row that all nodes of a sandbox share. It only moves forward, whoever moves it. */
final class ClockRow {

    private final JdbcClient sql;

    ClockRow(JdbcClient sql) {
        this.sql = sql;
    }

    /** The time at which the sandbox goes on: where it stopped, but not before anything recorded. */
    Instant resume(Instant beginning) {
        sql.sql("insert into sandbox_clock (now) values (:beginning) on conflict do nothing")
                .param("beginning", utc(beginning))
                .update();
        return moved(sql.sql(
                "update sandbox_clock set now = greatest(now, (select not_before from event_log_head)) returning now"));
    }

    /** Moves to {@code time} unless it is later already; says how late it is. */
    Instant forward(Instant time) {
        return moved(sql.sql("update sandbox_clock set now = greatest(now, :time) returning now")
                .param("time", utc(time)));
    }

    private static Instant moved(JdbcClient.StatementSpec update) {
        return update.query(OffsetDateTime.class).single().toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
