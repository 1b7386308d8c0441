package health.fulfilment.api.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from. Gives it the id under which it is known in every event that it causes, and the correlation
 * that ties together everything that followed from one request.
 *
 * @param request absent where the command is not a request of a client: then it leaves no receipt
 */
record Origin(String client, String commandId, String correlationId, @Nullable RequestIdentity request) {

    /** The same request has the same command id, whichever node it reaches and however often. */
    static Origin of(RequestIdentity request) {
        String id = stable(request.client() + '\n' + request.idempotencyKey());
        return new Origin(request.client(), id, id, request);
    }

    /** The same consequence of the same cause has the same command id. */
    static Origin of(Cause cause) {
        return new Origin(cause.because(), stable(cause.because() + '\n' + cause.id()), cause.correlationId(), null);
    }

    static Origin unrepeatable(String client) {
        String id = UUID.randomUUID().toString();
        return new Origin(client, id, id, null);
    }

    private static String stable(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(UTF_8)).toString();
    }
}
