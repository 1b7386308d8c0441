package health.fulfilment.api.flows;

import health.fulfilment.api.commands.NotDecided;
import health.fulfilment.api.eventstore.StorageUnavailable;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jpa.JpaSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;

/** Parks what a flow cannot do, with everything of the same stream behind it. What merely has to wait is not parked. */
record DeadLetters(EntityManagerProvider entities, TransactionManager transactions, Serializer serializer) {

    SequencedDeadLetterQueue<EventMessage<?>> of(String processor) {
        return JpaSequencedDeadLetterQueue.builder()
                .processingGroup(processor)
                .entityManagerProvider(entities)
                .transactionManager(transactions)
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                .build();
    }

    /** What is thrown here makes the processor step back and try the same events again in a while. */
    static EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (cause instanceof RuntimeException later && passes(later)) {
            throw later;
        }
        return Decisions.enqueue(ThrowableCause.truncated(cause));
    }

    /** Whether it merely has to wait. */
    static boolean passes(RuntimeException fault) {
        return fault instanceof StorageUnavailable
                || fault instanceof NotDecided
                || fault instanceof ViewBehind
                || fault instanceof NonTransientDataAccessResourceException
                || fault instanceof TransientDataAccessException;
    }
}
