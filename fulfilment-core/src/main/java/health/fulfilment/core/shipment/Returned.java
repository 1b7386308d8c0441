package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shipment.Parcel.Status;
import health.fulfilment.core.shipment.ReturnEvent.ReturnReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that came back.
 *
 * @param quarantined absent until it was counted and put apart
 * @param destroyed absent until it was
 * @param disposed absent until another registrant took it
 */
public record Returned(
        Instant at,
        ReturnReason reason,
        @Nullable Quarantined quarantined,
        @Nullable Destroyed destroyed,
        @Nullable Disposed disposed) {

    /** Counted and put apart. */
    public record Quarantined(
            Instant at, String countedBy, Quantity contentCount, boolean reconciled, boolean tampered) {

        /** Whether something is missing or was opened: then it may be a loss. */
        boolean suspicious() {
            return !reconciled || tampered;
        }
    }

    /** It is no more. */
    public record Destroyed(
            Instant at,
            String method,
            List<String> witnesses,
            @Nullable String form41) {
        public Destroyed {
            witnesses = List.copyOf(witnesses);
        }
    }

    /** It is no longer here. */
    public record Disposed(Instant at, String manner, DisposalReceiver receiver) {}

    Status status() {
        if (destroyed != null) {
            return Status.DESTROYED;
        }
        if (disposed != null) {
            return Status.DISPOSED;
        }
        return quarantined == null ? Status.RETURNED : Status.QUARANTINED;
    }

    boolean suspicious() {
        return quarantined != null && quarantined.suspicious();
    }

    Returned with(Quarantined now) {
        return new Returned(at, reason, now, destroyed, disposed);
    }

    Returned with(Destroyed now) {
        return new Returned(at, reason, quarantined, now, disposed);
    }

    Returned with(Disposed now) {
        return new Returned(at, reason, quarantined, destroyed, now);
    }
}
