package health.fulfilment.api.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * The connection broke while the command was being committed, and the database could not be asked in time. The command may
 * or may not be stored: only a repeat with the same idempotency key is safe, and tells.
 */
public final class OutcomeUnknown extends StorageUnavailable {

    private static final long serialVersionUID = 1L;

    OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
