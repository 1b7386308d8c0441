package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Relied;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * What one command asks to be stored: all of it, or none. Its sender waits until the writer has answered, and the writer
 * answers only what is committed or certainly is not.
 */
final class Append {

    private final List<NewEvent> events;
    private final List<Relied> relied;
    private final @Nullable NewReceipt receipt;
    private final CompletableFuture<Boolean> outcome = new CompletableFuture<>();
    private int attempts;

    Append(List<NewEvent> events, List<Relied> relied, @Nullable NewReceipt receipt) {
        this.events = List.copyOf(events);
        this.relied = List.copyOf(relied);
        this.receipt = receipt;
    }

    List<NewEvent> events() {
        return events;
    }

    List<Relied> relied() {
        return relied;
    }

    @Nullable
    NewReceipt receipt() {
        return receipt;
    }

    /** Whether anything of it would be found in the log afterwards. */
    boolean leavesATrace() {
        return !events.isEmpty() || receipt != null;
    }

    /** Whether it may be tried on another connection: once, lest it breaks one after the other. */
    boolean mayTryAgain() {
        return ++attempts < 2;
    }

    boolean isAnswered() {
        return outcome.isDone();
    }

    void succeed() {
        outcome.complete(true);
    }

    void fail(RuntimeException why) {
        outcome.completeExceptionally(why);
    }

    /** Returns when everything is on disk; throws what the writer found wrong. */
    void await() {
        try {
            outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }
}
