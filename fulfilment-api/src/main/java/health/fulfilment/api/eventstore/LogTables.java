package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Relied;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The statements with which the writer reads and extends the log, each one round trip for a whole batch. */
final class LogTables {

    private static final String LOCK_HEAD = "select next_position, not_before from event_log_head for update";

    private static final String READ_STATE = """
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

    private static final String FIND_EVENTS = "select event_id from event where event_id = any (?::uuid[])";

    private final EventMapper mapper;
    private final SecureRandom random = new SecureRandom();

    LogTables(EventMapper mapper) {
        this.mapper = mapper;
    }

    /** The head of the log; nobody else can append until this transaction ends. */
    record Head(long nextPosition, Instant notBefore) {}

    Head lockHead(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Head(row.getLong(1), instant(row, "not_before"));
        }
    }

    /** Needs a statement of its own after the lock, so that it sees what was committed while we waited for it. */
    LogState stateFor(Connection connection, Head head, Instant now, List<Append> batch) throws SQLException {
        Set<String> streams = new LinkedHashSet<>();
        Set<String> therapies = new LinkedHashSet<>();
        Set<NewReceipt.Key> keys = new LinkedHashSet<>();
        for (Append append : batch) {
            append.events().forEach(event -> streams.add(event.stream()));
            for (Relied relied : append.relied()) {
                if (relied.stream().startsWith(LogState.THERAPY)) {
                    therapies.add(relied.stream().substring(LogState.THERAPY.length()));
                } else {
                    streams.add(relied.stream());
                }
            }
            NewReceipt receipt = append.receipt();
            if (receipt != null) {
                keys.add(receipt.key());
            }
        }
        Map<String, Long> versions = new HashMap<>();
        Map<NewReceipt.Key, Receipt> receipts = new HashMap<>();
        readState(connection, streams, therapies, keys, versions, receipts);
        Instant recordedAt = now.isAfter(head.notBefore()) ? now : head.notBefore();
        return new LogState(head.nextPosition(), recordedAt, versions, receipts);
    }

    private void readState(
            Connection connection,
            Set<String> streams,
            Set<String> therapies,
            Set<NewReceipt.Key> keys,
            Map<String, Long> versions,
            Map<NewReceipt.Key, Receipt> receipts)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ_STATE)) {
            statement.setObject(1, streams.toArray(String[]::new));
            statement.setObject(2, therapies.toArray(String[]::new));
            statement.setObject(3, keys.stream().map(NewReceipt.Key::client).toArray(String[]::new));
            statement.setObject(4, keys.stream().map(NewReceipt.Key::idempotencyKey).toArray(String[]::new));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    switch (row.getString(1)) {
                        case "version" -> versions.put(row.getString(2), row.getLong(4));
                        case "therapy" -> versions.put(LogState.THERAPY + row.getString(2), row.getLong(4));
                        default -> {
                            Receipt receipt = Receipts.read(row, mapper);
                            receipts.put(new NewReceipt.Key(receipt.client(), receipt.idempotencyKey()), receipt);
                        }
                    }
                }
            }
        }
    }

    void write(Connection connection, LogState state) throws SQLException {
        EventColumns events = new EventColumns(state.accepted(), random);
        ReceiptColumns receipts = new ReceiptColumns(state.newReceipts(), mapper);
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            OffsetDateTime recordedAt = state.recordedAt().atOffset(ZoneOffset.UTC);
            statement.setLong(1, state.firstPosition());
            statement.setObject(2, recordedAt);
            int next = events.bind(statement, 3);
            statement.setObject(next, recordedAt);
            next = receipts.bind(statement, next + 1);
            statement.setLong(next, state.nextPosition());
            statement.setObject(next + 1, recordedAt);
            statement.executeUpdate();
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
