package health.fulfilment.api.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * The log cannot be written at the moment. Retryable: unless {@link OutcomeUnknown} says otherwise, nothing of
 * this command was stored.
 */
public sealed class StorageUnavailable extends RuntimeException permits OutcomeUnknown {

    private static final long serialVersionUID = 1L;

    StorageUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause, false, false); // there may be thousands in a second, and the writer tells the reason once
    }

    static StorageUnavailable because(Throwable outage) {
        return new StorageUnavailable("the event log cannot be reached: " + outage, null);
    }
}
