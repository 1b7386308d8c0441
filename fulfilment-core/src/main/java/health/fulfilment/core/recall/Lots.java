package health.fulfilment.core.recall;

import health.fulfilment.core.recall.Lot.Recall;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.LotId;
import health.fulfilment.core.shared.PharmacyId;
import java.util.List;
import java.util.Optional;

/** What the log says of lots, up to now. */
public interface Lots {

    /**
     * Fills of that pharmacy in whose record the lot stands, as its batch or an ingredient, or ever stood: a record that was
     * corrected since is counted by both numbers. By id.
     */
    List<FillId> fillsOf(PharmacyId pharmacy, LotId lot);

    Optional<Recall> recall(LotId lot);
}
