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
 */
public record Returned(
        Instant at,
        ReturnReason reason,
        @Nullable Quarantined quarantined,
        @Nullable Destroyed destroyed) {

    /** Counted and put apart. */
    public record Quarantined(
            Instant at, String countedBy, Quantity contentCount, boolean reconciled, boolean tampered) {

        /** Whether something is missing or was opened: then it may be a loss. */
        boolean suspicious() {
            return !reconciled || tampered;
        }
    }

    /** It is no more. */
    public record Destroyed(Instant at, String method, List<String> witnesses) {
        public Destroyed {
            witnesses = List.copyOf(witnesses);
        }
    }

    Status status() {
        if (destroyed != null) {
            return Status.DESTROYED;
        }
        return quarantined == null ? Status.RETURNED : Status.QUARANTINED;
    }

    boolean suspicious() {
        return quarantined != null && quarantined.suspicious();
    }

    Returned with(Quarantined now) {
        return new Returned(at, reason, now, destroyed);
    }

    Returned with(Destroyed now) {
        return new Returned(at, reason, quarantined, now);
    }
}
