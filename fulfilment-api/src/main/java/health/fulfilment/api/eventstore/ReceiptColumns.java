package health.fulfilment.api.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The receipts of a batch as one array per column. */
final class ReceiptColumns {

    private final String[] clients;
    private final String[] keys;
    private final String[] hmacs;
    private final String[] streams;
    private final long[] versions;
    private final @Nullable String[] refusals;
    private final long[] positions;

    ReceiptColumns(List<Receipt> receipts, EventMapper mapper) {
        int size = receipts.size();
        clients = new String[size];
        keys = new String[size];
        hmacs = new String[size];
        streams = new String[size];
        versions = new long[size];
        refusals = new String[size];
        positions = new long[size];
        for (int row = 0; row < size; row++) {
            Receipt receipt = receipts.get(row);
            clients[row] = receipt.client();
            keys[row] = receipt.idempotencyKey();
            hmacs[row] = receipt.requestHmac();
            streams[row] = receipt.stream();
            versions[row] = receipt.version();
            refusals[row] = receipt.refusal() == null ? null : mapper.write(receipt.refusal());
            positions[row] = receipt.position() == null ? -1 : receipt.position();
        }
    }

    /** Returns the number of the next parameter. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        Object[] columns = {clients, keys, hmacs, streams, versions, refusals, positions};
        int parameter = first;
        for (Object column : columns) {
            statement.setObject(parameter++, column);
        }
        return parameter;
    }
}
