package health.fulfilment.core.recall;

import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.LotId;
import health.fulfilment.core.shared.PharmacyId;
import java.time.Instant;

/** What may be asked of a lot. */
public sealed interface LotCommand extends Command {

    LotId lot();

    @Override
    default String target() {
        return lot().value();
    }

    /** @param recalledAt by the pharmacy's word; may be told a while later */
    record RecallLot(
            LotId lot, Context context, PharmacyId pharmacy, String number, RecallReason reason, Instant recalledAt)
            implements LotCommand {}
}
