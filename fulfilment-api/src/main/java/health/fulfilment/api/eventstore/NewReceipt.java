package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A receipt on its way into the log, with the command whose answer it keeps. */
record NewReceipt(
        Key key,
        String requestHmac,
        String stream,
        long version,
        @Nullable Refusal refusal) {

    /** Whose request, and which: unique in the log, whichever node it reached. */
    record Key(String client, String idempotencyKey) {}
}
