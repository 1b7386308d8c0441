package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonIgnore;
import health.fulfilment.core.prescription.OrderEvent.OrderRefusalReason;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.rules.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The approved prescription in the hands of one pharmacy.
 *
 * @param state home state of the pharmacy
 * @param pharmacist who answered, absent while nobody has
 * @param refusedFor why the pharmacy declined, absent unless it did
 * @param receipt of what the pharmacy received, absent until it accepts; shown on a page of its own
 */
public record Order(
        PharmacyId pharmacy,
        State state,
        Instant routedAt,
        @Nullable PharmacistId pharmacist,
        @Nullable Instant answeredAt,
        @Nullable OrderRefusalReason refusedFor,

        @JsonIgnore @Nullable PharmacyReceipt receipt) {

    /** How long a pharmacy has to accept an order. Basis: policy of the practice. */
    public static final Duration TO_ACCEPT = Duration.ofHours(24);

    static Order routedTo(PharmacyId pharmacy, State state, Instant at) {
        return new Order(pharmacy, state, at, null, null, null, null);
    }

    Order acceptedBy(PharmacistId who, Instant at, @Nullable PharmacyReceipt receipt) {
        return new Order(pharmacy, state, routedAt, who, at, null, receipt);
    }

    Order refusedBy(PharmacistId who, Instant at, OrderRefusalReason reason) {
        return new Order(pharmacy, state, routedAt, who, at, reason, receipt);
    }
}
