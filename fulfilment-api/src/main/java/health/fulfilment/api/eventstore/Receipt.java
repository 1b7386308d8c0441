package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the first request with an idempotency key was answered. Stored with the events of that request or not at all.
 *
 * @param requestHmac keyed digest of the request: another request under the same key is a mistake of the client
 * @param position of the last event stored by the request, absent where it stored none
 */
public record Receipt(
        String client,
        String idempotencyKey,
        String requestHmac,
        String stream,
        long version,
        @Nullable Refusal refusal,
        @Nullable Long position,
        Instant recordedAt) {

    /** The first answer. */
    public Answer answer() {
        return new Answer(stream, version, refusal);
    }
}
