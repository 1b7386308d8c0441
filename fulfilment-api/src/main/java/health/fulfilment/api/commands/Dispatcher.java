package health.fulfilment.api.commands;

import health.fulfilment.core.axon.CommandName;
import health.fulfilment.core.axon.EventMetaData;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.GenericMessage;

/** Puts a command on Axon's bus with the metadata that its events will carry, and waits until it is answered. */
final class Dispatcher {

    private final CommandBus bus;
    private final Cache aggregates;

    Dispatcher(CommandBus bus, Cache aggregates) {
        this.bus = bus;
        this.aggregates = aggregates;
    }

    Answer dispatch(Command command, Origin origin) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        bus.<Command, Answer>dispatch(message(command, origin), (message, result) -> {
            if (result.isExceptional()) {
                answer.completeExceptionally(result.exceptionResult());
            } else {
                answer.complete(result.getPayload());
            }
        });
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    /** The next command to this stream sees it as stored. */
    void forget(String stream) {
        aggregates.remove(stream);
    }

    private static CommandMessage<Command> message(Command command, Origin origin) {
        GenericMessage<Command> message = new GenericMessage<>(
                origin.commandId(), command, metadata(command.context().actor(), origin));
        return new GenericCommandMessage<>(message, CommandName.of(command.getClass()));
    }

    private static Map<String, String> metadata(Actor actor, Origin origin) {
        Map<String, String> data = EventMetaData.of(actor);
        data.put(EventMetaData.CLIENT, origin.client());
        data.put(EventMetaData.COMMAND_ID, origin.commandId());
        data.put(EventMetaData.CORRELATION_ID, origin.correlationId());
        RequestIdentity request = origin.request();
        if (request != null) {
            // For the receipt only: not among what events keep.
            data.put("idempotencyKey", request.idempotencyKey());
            data.put("requestHmac", request.requestHmac());
        }
        return data;
    }
}
