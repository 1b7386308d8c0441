package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Sees to it that an answer without events goes through the writer as well: its receipt is stored, and a refusal taken from
 * a stale cached state fails here, which drops that state from the cache.
 */
final class AnswersWithoutEvents implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final PostgresEventStorageEngine engine;

    AnswersWithoutEvents(PostgresEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        // After the events of this command were stored, if it had any; a failure still rolls the unit of work back.
        work.onCommit(this::recordUnlessStored);
        return chain.proceed();
    }

    private void recordUnlessStored(UnitOfWork<? extends CommandMessage<?>> work) {
        if (!work.resources().containsKey(PostgresEventStorageEngine.STORED)
                && work.getMessage().getPayload() instanceof Command command
                && !work.getExecutionResult().isExceptionResult()
                && work.getExecutionResult().getResult().getPayload() instanceof Answer answer) {
            engine.recordRefusal(command, answer, work.getMessage().getMetaData());
            work.resources().put(PostgresEventStorageEngine.STORED, true);
        }
    }
}
