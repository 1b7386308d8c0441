package health.fulfilment.core.recall;

import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.LotId;
import health.fulfilment.core.shared.PharmacyId;
import java.time.Instant;

/** What happened to a lot. */
public sealed interface LotEvent extends Event {

    LotId lot();

    @Override
    default String stream() {
        return lot().value();
    }

    /**
     * The pharmacy calls back everything that was made of this lot, or will be.
     *
     * @param number as the pharmacy wrote it
     */
    @JsonTypeName("lot-recalled")
    record LotRecalled(
            LotId lot, Instant at, PharmacyId pharmacy, String number, RecallReason reason, Instant recalledAt)
            implements LotEvent {}
}
