package health.fulfilment.api.views;

import java.io.Serializable;

/**
 * Names one version of one row: of the thing it is about, and the position at which it ended, or {@link #OPEN}. That way
 * the present version of a row has the same key for ever.
 */
public record RowKey(String id, long toPosition) implements Serializable {

    /** Where the present version ends: not yet. */
    public static final long OPEN = Long.MAX_VALUE;

    public static RowKey present(String id) {
        return new RowKey(id, OPEN);
    }
}
