package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is stored: every column, texts exactly as they were written. Decodes the event itself only when asked.
 * Not safe for use by several threads at once.
 */
public final class StoredEvent {

    static final String COLUMNS =
            "position, event_id, name, revision, aggregate_type, stream, sequence, occurred_at, recorded_at, payload, meta_data, nonce";

    private final EventDecoder decoder;
    private final long position;
    private final UUID id;
    private final String name;
    private final @Nullable String revision;
    private final String aggregateType;
    private final String stream;
    private final long sequence;
    private final Instant occurredAt;
    private final Instant recordedAt;
    private final String payload;
    private final String metaData;
    private final byte[] nonce;
    private @Nullable Event event;
    private @Nullable Map<String, String> metaDataMap;

    StoredEvent(ResultSet row, EventDecoder decoder) throws SQLException {
        this.decoder = decoder;
        this.position = row.getLong("position");
        this.id = row.getObject("event_id", UUID.class);
        this.name = row.getString("name");
        this.revision = row.getString("revision");
        this.aggregateType = row.getString("aggregate_type");
        this.stream = row.getString("stream");
        this.sequence = row.getLong("sequence");
        this.occurredAt = LogTables.instant(row, "occurred_at");
        this.recordedAt = LogTables.instant(row, "recorded_at");
        this.payload = row.getString("payload");
        this.metaData = row.getString("meta_data");
        this.nonce = row.getBytes("nonce");
    }

    /** Place in the order of all events, dense from 0. */
    public long position() {
        return position;
    }

    public UUID id() {
        return id;
    }

    /** The stored name, for ever. */
    public String name() {
        return name;
    }

    public @Nullable String revision() {
        return revision;
    }

    public String aggregateType() {
        return aggregateType;
    }

    public String stream() {
        return stream;
    }

    /** Place in its stream, dense from 0: the stream's version after it. */
    public long sequence() {
        return sequence;
    }

    /** When it happened, as the event says. */
    public Instant occurredAt() {
        return occurredAt;
    }

    /** When it was stored; never earlier than that of the event before it. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** JSON, exactly as written. */
    public String payload() {
        return payload;
    }

    /** JSON, exactly as written. */
    public String metaData() {
        return metaData;
    }

    /** 32 random bytes that open the public commitment to this event. */
    public byte[] nonce() {
        return nonce.clone();
    }

    public Event event() {
        Event decoded = event;
        if (decoded == null) {
            decoded = decoder.event(name, payload);
            event = decoded;
        }
        return decoded;
    }

    /** Who, for whom, on which request, and the stream's tags. */
    public Map<String, String> metaDataMap() {
        Map<String, String> decoded = metaDataMap;
        if (decoded == null) {
            decoded = decoder.metaData(metaData);
            metaDataMap = decoded;
        }
        return decoded;
    }

    @Override
    public String toString() {
        return position + " " + name + " of " + stream + " at version " + sequence;
    }
}
