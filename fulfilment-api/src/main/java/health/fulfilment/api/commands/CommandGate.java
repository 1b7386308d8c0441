package health.fulfilment.api.commands;

import health.fulfilment.api.eventstore.Receipt;
import health.fulfilment.api.eventstore.Receipts;
import health.fulfilment.api.eventstore.RepeatedRequest;
import health.fulfilment.api.eventstore.StaleEvidence;
import health.fulfilment.api.eventstore.StorageUnavailable;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The one door through which commands enter, from HTTP, flows and deadlines alike. Attaches fresh evidence, has the noun
 * decide, and answers only what is stored. What was decided on facts that changed meanwhile is decided again; what a client
 * sends twice under one key is decided once.
 */
public final class CommandGate {

    private static final int ATTEMPTS = 10;
    private static final long LONGEST_PAUSE_MICROS = 200_000;

    private final Dispatcher dispatcher;
    private final Evidences evidences;
    private final Receipts receipts;
    private final List<StreamMemory> memories;

    CommandGate(Dispatcher dispatcher, Evidences evidences, Receipts receipts, List<? extends StreamMemory> memories) {
        this.dispatcher = dispatcher;
        this.evidences = evidences;
        this.receipts = receipts;
        this.memories = List.copyOf(memories);
    }

    /**
     * Sends a client's request.
     *
     * @param bare the command, without evidence
     * @return the answer, or the first answer if this request was answered before
     * @throws IdempotencyKeyReused if the key belongs to another request
     * @throws NotDecided if the facts kept changing; may be sent again
     * @throws StorageUnavailable if nothing can be stored at the moment
     */
    public Answer send(Command bare, RequestIdentity request) {
        try {
            // The log says whether the key was used: asking beforehand would cost every first request a round trip.
            return send(bare, Origin.of(request));
        } catch (StorageUnavailable | IdempotencyKeyReused e) {
            throw e;
        } catch (RuntimeException fault) {
            // What was answered once is answered again, even if it could no longer be decided.
            return receipts.find(request.client(), request.idempotencyKey())
                    .map(first -> sameAnswer(first, request))
                    .orElseThrow(() -> fault);
        }
    }

    /**
     * Sends what follows from an event or a duty. What the same cause brought about before is not done again, but what was
     * refused and left no trace is decided anew: somebody may have put right what was wrong.
     */
    public Answer send(Command bare, Cause cause) {
        return send(bare, Origin.of(cause));
    }

    /** Sends a command that nobody will repeat: it leaves no receipt. */
    public Answer send(Command bare) {
        return send(bare, Origin.unrepeatable(bare.context().actor().subject()));
    }

    private Answer send(Command bare, Origin origin) {
        if (CurrentUnitOfWork.isStarted()) {
            // The bus would join it: the answer would come before anything is stored, and a conflict fail the whole
            // unit.
            throw new IllegalStateException("commands are sent outside any unit of work");
        }
        Origin sender = origin;
        RuntimeException changed = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Command gathered = evidences.attachTo(bare);
            try {
                Answer answer = dispatcher.dispatch(gathered, sender);
                memories.forEach(memory -> memory.forget(answer.stream()));
                return answer;
            } catch (RepeatedRequest repeated) {
                if (!sender.mayAskAgain(repeated.first())) {
                    return sameAnswer(repeated.first(), sender.request());
                }
                sender = sender.withoutReceipt();
            } catch (StaleEvidence | ConcurrencyException e) {
                changed = e;
                forget(gathered);
                pauseBefore(attempt + 1);
            }
        }
        throw new NotDecided(ATTEMPTS, changed);
    }

    private void forget(Command gathered) {
        dispatcher.forget(gathered.target());
        memories.forEach(memory -> gathered.relied().forEach(relied -> memory.forget(relied.stream())));
    }

    private static Answer sameAnswer(Receipt first, @Nullable RequestIdentity request) {
        if (request == null || !first.requestHmac().equals(request.requestHmac())) {
            throw new IdempotencyKeyReused();
        }
        return first.answer();
    }

    /** Random, so that two that met once do not meet again; longer each time. */
    private static void pauseBefore(int attempt) {
        if (attempt > 2) {
            long bound = Math.min(LONGEST_PAUSE_MICROS, 1_000L << attempt);
            LockSupport.parkNanos(1_000L * ThreadLocalRandom.current().nextLong(bound));
        }
    }
}
