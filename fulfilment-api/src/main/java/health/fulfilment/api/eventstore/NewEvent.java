package health.fulfilment.api.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the log: all that is stored except what the writer gives it: position, recording
 * time and nonce.
 *
 * @param patient whose treatment it is about, absent where it is about nobody's
 */
record NewEvent(
        UUID id,
        String name,
        @Nullable String revision,
        String aggregateType,
        String stream,
        long sequence,
        Instant occurredAt,
        String payload,
        String metaData,
        @Nullable String patient) {}
