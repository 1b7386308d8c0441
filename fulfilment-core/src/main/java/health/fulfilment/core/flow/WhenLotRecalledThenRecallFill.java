package health.fulfilment.core.flow;

import health.fulfilment.core.prescription.Batch;
import health.fulfilment.core.prescription.FillCommand.RecallFill;
import health.fulfilment.core.prescription.FillEvent.FillCompounded;
import health.fulfilment.core.prescription.FillEvent.FillRecordCorrected;
import health.fulfilment.core.prescription.FillField;
import health.fulfilment.core.recall.Lot.Recall;
import health.fulfilment.core.recall.LotEvent.LotRecalled;
import health.fulfilment.core.recall.Lots;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.LotId;
import health.fulfilment.core.shared.PharmacyId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every fill that a recalled lot went into is called back. Which those are, no event can say, so the log is asked: at the
 * recall, for all fills before it; at each later compounding, whether one of its lots is recalled. As both are asked when
 * their event is in the log, no fill falls between.
 */
public final class WhenLotRecalledThenRecallFill implements Flow {

    private final Lots lots;

    public WhenLotRecalledThenRecallFill(Lots lots) {
        this.lots = lots;
    }

    @Override
    public String name() {
        return "when-lot-recalled-then-recall-fill";
    }

    @Override
    public List<Command> on(Event event) {
        return switch (event) {
            case LotRecalled e ->
                lots.fillsOf(e.pharmacy(), e.lot()).stream()
                        .map(fill -> recall(
                                fill,
                                e.at(),
                                new Recall(e.lot(), e.pharmacy(), e.number(), e.reason(), e.recalledAt())))
                        .toList();
            case FillCompounded e ->
                recalled(
                        e.pharmacy(),
                        e.fill(),
                        e.at(),
                        Stream.concat(
                                Stream.of(e.batch().lot()),
                                e.batch().ingredients().stream().map(Batch.Ingredient::lot)));
            case FillRecordCorrected e
            when e.field() == FillField.LOT -> recalled(e.pharmacy(), e.fill(), e.at(), Stream.of(e.value()));
            default -> List.of();
        };
    }

    private List<Command> recalled(PharmacyId pharmacy, FillId fill, Instant at, Stream<String> numbers) {
        return numbers.map(number -> LotId.of(pharmacy, number))
                .distinct()
                .flatMap(lot -> lots.recall(lot).stream())
                .map(recall -> recall(fill, at, recall))
                .toList();
    }

    private Command recall(FillId fill, Instant at, Recall recall) {
        return new RecallFill(
                fill.prescription(),
                Context.of(Actor.system(name()), at),
                fill,
                recall.number(),
                recall.reason(),
                null);
    }
}
