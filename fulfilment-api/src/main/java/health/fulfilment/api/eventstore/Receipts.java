package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** What was answered before, by idempotency key. */
public final class Receipts {

    private static final String FIND = """
            select client, idempotency_key, request_hmac, stream, version, refusal::text, position, recorded_at
            from command_receipt where client = ? and idempotency_key = ?
            """;

    private final DataSource source;
    private final EventMapper mapper;

    Receipts(DataSource source, EventMapper mapper) {
        this.source = source;
        this.mapper = mapper;
    }

    /** The first answer to that client's request with that key, if there was one. */
    public Optional<Receipt> find(String client, String idempotencyKey) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, client);
            statement.setString(2, idempotencyKey);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row, mapper)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StorageUnavailable("receipts cannot be read", e);
        }
    }

    static Receipt read(ResultSet row, EventMapper mapper) throws SQLException {
        String refusal = row.getString("refusal");
        return new Receipt(
                row.getString("client"),
                row.getString("idempotency_key"),
                row.getString("request_hmac"),
                row.getString("stream"),
                row.getLong("version"),
                refusal == null ? null : mapper.read(refusal, Refusal.class),
                row.getObject("position", Long.class),
                LogTables.instant(row, "recorded_at"));
    }
}
