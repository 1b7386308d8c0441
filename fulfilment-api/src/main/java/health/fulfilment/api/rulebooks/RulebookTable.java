package health.fulfilment.api.rulebooks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The content of every rulebook ever used, by version. Rows are added and never changed. */
final class RulebookTable {

    private final JdbcClient database;

    RulebookTable(JdbcClient database) {
        this.database = database;
    }

    /** Whoever publishes first, the moment stays. */
    void publish(String version, String content, Instant at) {
        database.sql("insert into rulebook (version, content, published_at) values (?, ?, ?) on conflict do nothing")
                .params(version, content, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<String> content(String version) {
        return database.sql("select content from rulebook where version = ?")
                .param(version)
                .query(String.class)
                .optional();
    }

    /** The latest first. */
    List<Published> list() {
        return database.sql("select version, published_at from rulebook order by published_at desc, version")
                .query((row, n) ->
                        new Published(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    /** @param at when it was first used here */
    record Published(String version, Instant at) {}
}
