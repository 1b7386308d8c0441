package health.fulfilment.api.recalls;

import health.fulfilment.core.recall.Lot.Recall;
import health.fulfilment.core.recall.RecallReason;
import health.fulfilment.core.shared.LotId;
import health.fulfilment.core.shared.PharmacyId;
import java.time.Instant;

/** A recalled lot as shown; what was made of it is a list of its own. */
record RecallBody(LotId id, PharmacyId pharmacy, String lot, RecallReason reason, Instant recalledAt) {

    static RecallBody of(Recall recall) {
        return new RecallBody(recall.lot(), recall.pharmacy(), recall.number(), recall.reason(), recall.recalledAt());
    }
}
