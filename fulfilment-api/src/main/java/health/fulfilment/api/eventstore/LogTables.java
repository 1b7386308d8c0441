package health.fulfilment.api.eventstore;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The statements with which the writer reads and extends the log, each one round trip for a whole batch. */
final class LogTables {

    /**
     * One round trip, two statements: the second takes its snapshot when the first has its lock, and so sees what was
     * committed while we waited for it.
     */
    private static final String LOCK_AND_READ = """
            select next_position, not_before from event_log_head for update;
            select 'version' as kind, s as client, null as idempotency_key, coalesce(
                       (select sequence from event where stream = s order by sequence desc limit 1), -1) as version,
                   null as request_hmac, null as stream, null as refusal, null::bigint as position,
                   null::timestamptz as recorded_at
            from unnest(?::text[]) s
            union all
            select 'therapy', p, null, coalesce(
                       (select position from event where patient = p order by position desc limit 1), -1),
                   null, null, null, null, null
            from unnest(?::text[]) p
            union all
            select 'receipt', r.client, r.idempotency_key, r.version,
                   r.request_hmac, r.stream, r.refusal::text, r.position, r.recorded_at
            from unnest(?::text[], ?::text[]) k (client, idempotency_key)
                join command_receipt r using (client, idempotency_key)
            """;

    /** Everything that a batch leaves behind, in one statement: either all of it happens or none. */
    private static final String WRITE = """
            with events as (
                insert into event (position, event_id, name, revision, aggregate_type, stream, sequence,
                                   occurred_at, recorded_at, payload, meta_data, nonce)
                select ? + e.ordinal - 1, e.id::uuid, e.name, e.revision, e.type, e.stream, e.sequence,
                       timestamptz 'epoch' + e.occurred_at * interval '1 millisecond', ?,
                       e.payload::json, e.meta_data::json, e.nonce
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                            ?::bigint[], ?::text[], ?::text[], ?::bytea[])
                    with ordinality e (id, name, revision, type, stream, sequence, occurred_at, payload,
                                       meta_data, nonce, ordinal)
            ), receipts as (
                insert into command_receipt (client, idempotency_key, request_hmac, stream, version, refusal,
                                             position, recorded_at)
                select r.client, r.key, r.hmac, r.stream, r.version, r.refusal::json, nullif(r.position, -1), ?
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[])
                    r (client, key, hmac, stream, version, refusal, position)
            )
            update event_log_head set next_position = ?, not_before = ?
            """;

    private static final String COMMIT = ";commit";

    private static final String FIND_EVENTS = "select event_id from event where event_id = any (?::uuid[])";

    private final EventMapper mapper;
    private final SecureRandom random = new SecureRandom();

    LogTables(EventMapper mapper) {
        this.mapper = mapper;
    }

    /** Locks the head of the log, so that nobody else can append until this transaction ends, and reads what the batch needs. */
    LogState lockAndRead(Connection connection, InstantSource clock, List<Append> batch) throws SQLException {
        Mentioned mentioned = new Mentioned(batch);
        try (PreparedStatement statement = connection.prepareStatement(LOCK_AND_READ)) {
            statement.setObject(1, mentioned.streams.toArray(String[]::new));
            statement.setObject(2, mentioned.therapies.toArray(String[]::new));
            statement.setObject(
                    3, mentioned.keys.stream().map(NewReceipt.Key::client).toArray(String[]::new));
            statement.setObject(
                    4,
                    mentioned.keys.stream().map(NewReceipt.Key::idempotencyKey).toArray(String[]::new));
            statement.execute();
            try (ResultSet head = statement.getResultSet()) {
                head.next();
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                Instant notBefore = instant(head, "not_before");
                Instant recordedAt = now.isAfter(notBefore) ? now : notBefore;
                LogState state = new LogState(head.getLong("next_position"), recordedAt);
                statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
                read(statement, state);
                return state;
            }
        }
    }

    private void read(PreparedStatement statement, LogState state) throws SQLException {
        try (ResultSet row = statement.getResultSet()) {
            while (row.next()) {
                switch (row.getString("kind")) {
                    case "version" -> state.stands(row.getString("client"), row.getLong("version"));
                    case "therapy" -> state.stands(LogState.THERAPY + row.getString("client"), row.getLong("version"));
                    default -> state.answered(Receipts.read(row, mapper));
                }
            }
        }
    }

    /** What a batch asks about: streams, therapies and idempotency keys. */
    private static final class Mentioned {
        final Set<String> streams = new LinkedHashSet<>();
        final Set<String> therapies = new LinkedHashSet<>();
        final Set<NewReceipt.Key> keys = new LinkedHashSet<>();

        Mentioned(List<Append> batch) {
            for (Append append : batch) {
                append.events().forEach(event -> streams.add(event.stream()));
                append.relied().forEach(relied -> mention(relied.stream()));
                NewReceipt receipt = append.receipt();
                if (receipt != null) {
                    keys.add(receipt.key());
                }
            }
        }

        private void mention(String stream) {
            if (stream.startsWith(LogState.THERAPY)) {
                therapies.add(stream.substring(LogState.THERAPY.length()));
            } else {
                streams.add(stream);
            }
        }
    }

    /** Writes what was accepted; the transaction stays open. */
    void write(Connection connection, LogState state) throws SQLException {
        write(connection, state, WRITE);
    }

    /**
     * Writes and commits in one round trip. If the database refuses, nothing is committed; if the connection breaks,
     * nobody knows.
     */
    void writeAndCommit(Connection connection, LogState state) throws SQLException {
        write(connection, state, WRITE + COMMIT);
    }

    private void write(Connection connection, LogState state, String sql) throws SQLException {
        EventColumns events = new EventColumns(state.accepted(), random);
        ReceiptColumns receipts = new ReceiptColumns(state.newReceipts(), mapper);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            OffsetDateTime recordedAt = state.recordedAt().atOffset(ZoneOffset.UTC);
            statement.setLong(1, state.firstPosition());
            statement.setObject(2, recordedAt);
            int next = events.bind(statement, 3);
            statement.setObject(next, recordedAt);
            next = receipts.bind(statement, next + 1);
            statement.setLong(next, state.nextPosition());
            statement.setObject(next + 1, recordedAt);
            statement.execute();
        }
    }

    /** Which of these events are in the log. */
    Set<UUID> find(Connection connection, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND_EVENTS)) {
            statement.setObject(1, ids.stream().map(UUID::toString).toArray(String[]::new));
            try (ResultSet row = statement.executeQuery()) {
                Set<UUID> found = new HashSet<>();
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
                return found;
            }
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
