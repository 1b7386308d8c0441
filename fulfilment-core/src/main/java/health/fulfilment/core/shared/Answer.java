package health.fulfilment.core.shared;

import org.jspecify.annotations.Nullable;

/**
 * What the sender of a command is told: which stream decided, at which version it now stands, and the refusal, if any.
 *
 * @param version sequence number of the stream's last event, -1 if it does not exist
 */
public record Answer(String stream, long version, @Nullable Refusal refusal) {

    public boolean refused() {
        return refusal != null;
    }
}
