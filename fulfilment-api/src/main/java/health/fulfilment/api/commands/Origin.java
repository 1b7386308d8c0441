package health.fulfilment.api.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.fulfilment.api.eventstore.Receipt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from. Gives it the id under which it is known in every event that it causes, and the correlation
 * that ties together everything that followed from one request.
 *
 * @param request absent where the command is not a request of a client: then it leaves no receipt
 */
record Origin(
        String client,
        String commandId,
        String correlationId,
        @Nullable RequestIdentity request) {

    /** In place of a digest: what follows from a cause is always the same, there is nothing to compare. */
    static final String OWN_REQUEST = "none";

    /** The same request has the same command id, whichever node it reaches and however often. */
    static Origin of(RequestIdentity request) {
        String id = stable(request.client() + '\n' + request.idempotencyKey());
        return new Origin(request.client(), id, id, request);
    }

    /** The same consequence of the same cause is the same request: it is decided once, however often it is sent. */
    static Origin of(Cause cause) {
        RequestIdentity request = new RequestIdentity(cause.because(), cause.id(), OWN_REQUEST);
        String id = stable(cause.because() + '\n' + cause.id());
        return new Origin(cause.because(), id, cause.correlationId(), request);
    }

    /** Whether this is a consequence that was refused before, without an event that remembers it. */
    boolean mayAskAgain(Receipt first) {
        return request != null
                && request.requestHmac().equals(OWN_REQUEST)
                && first.refusal() != null
                && first.position() == null;
    }

    /** The same command once more, leaving no receipt. */
    Origin withoutReceipt() {
        return new Origin(client, commandId, correlationId, null);
    }

    static Origin unrepeatable(String client) {
        String id = UUID.randomUUID().toString();
        return new Origin(client, id, id, null);
    }

    private static String stable(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(UTF_8)).toString();
    }
}
