package health.fulfilment.api.eventstore;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a batch as one array per column, which is how PostgreSQL takes many rows in one statement. */
final class EventColumns {

    private static final int NONCE_BYTES = 32;

    private final SecureRandom random;
    private final String[] ids;
    private final String[] names;
    private final @Nullable String[] revisions;
    private final String[] types;
    private final String[] streams;
    private final long[] sequences;
    private final long[] occurredAt;
    private final String[] payloads;
    private final String[] metaData;
    private final byte[][] nonces;

    EventColumns(List<Append> appends, SecureRandom random) {
        this.random = random;
        int size = appends.stream().mapToInt(append -> append.events().size()).sum();
        ids = new String[size];
        names = new String[size];
        revisions = new String[size];
        types = new String[size];
        streams = new String[size];
        sequences = new long[size];
        occurredAt = new long[size];
        payloads = new String[size];
        metaData = new String[size];
        nonces = new byte[size][];
        int row = 0;
        for (Append append : appends) {
            for (NewEvent event : append.events()) {
                put(row++, event);
            }
        }
    }

    private void put(int row, NewEvent event) {
        ids[row] = event.id().toString();
        names[row] = event.name();
        revisions[row] = event.revision();
        types[row] = event.aggregateType();
        streams[row] = event.stream();
        sequences[row] = event.sequence();
        occurredAt[row] = event.occurredAt().toEpochMilli();
        payloads[row] = event.payload();
        metaData[row] = event.metaData();
        nonces[row] = new byte[NONCE_BYTES];
        random.nextBytes(nonces[row]);
    }

    /** Returns the number of the next parameter. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        Object[] columns = {ids, names, revisions, types, streams, sequences, occurredAt, payloads, metaData, nonces};
        int parameter = first;
        for (Object column : columns) {
            statement.setObject(parameter++, column);
        }
        return parameter;
    }
}
