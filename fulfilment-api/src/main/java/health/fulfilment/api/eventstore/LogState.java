package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Relied;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The log as it stands while its head is locked, as far as a batch of commands needs it. Takes one command after the other
 * and either refuses it, or gives its events their positions and goes on from there: a command sees the effects of those
 * before it in the same batch.
 */
final class LogState {

    static final String THERAPY = Relied.therapyOf("");

    private final Map<String, Long> versions = new HashMap<>();
    private final Map<NewReceipt.Key, Receipt> receipts = new HashMap<>();
    private final List<Append> accepted = new ArrayList<>();
    private final List<Receipt> newReceipts = new ArrayList<>();
    private final long firstPosition;
    private final Instant recordedAt;
    private long nextPosition;

    LogState(long nextPosition, Instant recordedAt) {
        this.firstPosition = nextPosition;
        this.nextPosition = nextPosition;
        this.recordedAt = recordedAt;
    }

    /** A stream or therapy stands at that version; one that is not told does not exist. */
    void stands(String stream, long version) {
        versions.put(stream, version);
    }

    /** One of the batch's requests was answered before. */
    void answered(Receipt receipt) {
        receipts.put(new NewReceipt.Key(receipt.client(), receipt.idempotencyKey()), receipt);
    }

    /** Accepts the command, or says why it must not be stored. */
    @Nullable
    RuntimeException judge(Append append) {
        RuntimeException objection = objectionTo(append);
        if (objection == null) {
            accept(append);
        }
        return objection;
    }

    /** The receipt under this command's key, if its request was answered before. */
    @Nullable
    Receipt receiptFor(Append append) {
        NewReceipt receipt = append.receipt();
        return receipt == null ? null : receipts.get(receipt.key());
    }

    List<Append> accepted() {
        return accepted;
    }

    List<Receipt> newReceipts() {
        return newReceipts;
    }

    /** Whether anything has to be written at all. */
    boolean hasNews() {
        return nextPosition > firstPosition || !newReceipts.isEmpty();
    }

    long firstPosition() {
        return firstPosition;
    }

    long nextPosition() {
        return nextPosition;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    private @Nullable RuntimeException objectionTo(Append append) {
        Receipt first = receiptFor(append);
        if (first != null) {
            return new RepeatedRequest(first);
        }
        RuntimeException conflict = conflictOf(append.events());
        if (conflict != null) {
            return conflict;
        }
        for (Relied relied : append.relied()) {
            if (version(relied.stream()) != relied.version()) {
                return new StaleEvidence(relied, version(relied.stream()));
            }
        }
        return null;
    }

    private @Nullable RuntimeException conflictOf(List<NewEvent> events) {
        Map<String, Long> next = new HashMap<>();
        for (NewEvent event : events) {
            long expected = next.getOrDefault(event.stream(), version(event.stream()) + 1);
            if (event.sequence() != expected) {
                // Also for the first event, where Axon has an exception of its own: whoever comes second creates
                // nothing,
                // but decides again on what is there now.
                return new ConcurrencyException(
                        event.stream() + " is at version " + (expected - 1) + ", not " + (event.sequence() - 1));
            }
            next.put(event.stream(), expected + 1);
        }
        return null;
    }

    private void accept(Append append) {
        accepted.add(append);
        for (NewEvent event : append.events()) {
            versions.put(event.stream(), event.sequence());
            if (event.patient() != null) {
                versions.put(THERAPY + event.patient(), nextPosition);
            }
            nextPosition++;
        }
        NewReceipt receipt = append.receipt();
        if (receipt != null) {
            Receipt written = receiptOf(append, receipt);
            newReceipts.add(written);
            receipts.put(receipt.key(), written);
        }
    }

    private Receipt receiptOf(Append append, NewReceipt receipt) {
        return new Receipt(
                receipt.key().client(),
                receipt.key().idempotencyKey(),
                receipt.requestHmac(),
                receipt.stream(),
                receipt.version(),
                receipt.refusal(),
                append.events().isEmpty() ? null : nextPosition - 1,
                recordedAt);
    }

    private long version(String stream) {
        return versions.getOrDefault(stream, -1L);
    }
}
