package health.fulfilment.core.recall;

import health.fulfilment.core.recall.LotCommand.RecallLot;
import health.fulfilment.core.recall.LotEvent.LotRecalled;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.LotId;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lot of one pharmacy, once it is recalled. Does not know what was made of it: the records of the fills do. A number of
 * which nothing was made yet may be recalled as well.
 *
 * @param recall absent as long as it is good
 */
public record Lot(long version, @Nullable Recall recall) implements Noun<Lot, LotCommand, LotEvent> {

    private static final Lot ABSENT = new Lot(-1, null);

    /** Everything that was made of it is called back. */
    public record Recall(LotId lot, PharmacyId pharmacy, String number, RecallReason reason, Instant recalledAt) {}

    public static Lot absent() {
        return ABSENT;
    }

    @Override
    public Decision<LotEvent> decide(LotCommand command) {
        return switch (command) {
            case RecallLot c ->
                refusal(c)
                        .<Decision<LotEvent>>map(Decision::refused)
                        .orElseGet(() -> Decision.recorded(new LotRecalled(
                                c.lot(),
                                c.context().at(),
                                c.pharmacy(),
                                c.number(),
                                c.reason(),
                                c.recalledAt().truncatedTo(ChronoUnit.MILLIS))));
        };
    }

    private Optional<Refusal> refusal(RecallLot c) {
        if (!c.lot().equals(LotId.of(c.pharmacy(), c.number()))) {
            throw new IllegalArgumentException(c.lot() + " is not lot " + c.number() + " of " + c.pharmacy());
        }
        boolean own = c.context().actor().role() == Role.PHARMACY
                && c.pharmacy().value().equals(c.context().actor().holder());
        if (!own) {
            return Optional.of(Refusal.absent("lot"));
        }
        if (recall != null) {
            return Optional.of(Refusal.stage(
                    "LOT_ALREADY_RECALLED", "This lot was recalled at " + recall.recalledAt() + " already."));
        }
        return c.recalledAt().isAfter(c.context().at())
                ? Optional.of(
                        Refusal.mismatch("RECALL_IN_FUTURE", "It lies in the future, and cannot have happened.", null))
                : Optional.empty();
    }

    @Override
    public Lot evolve(LotEvent event) {
        return switch (event) {
            case LotRecalled e ->
                new Lot(version + 1, new Recall(e.lot(), e.pharmacy(), e.number(), e.reason(), e.recalledAt()));
        };
    }
}
