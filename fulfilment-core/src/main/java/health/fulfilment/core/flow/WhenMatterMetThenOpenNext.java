package health.fulfilment.core.flow;

import health.fulfilment.core.matter.MatterCommand.OpenMatter;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterMet;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import java.util.List;

/** What the law asks for again and again, an inventory or a certification, is owed again from the day on which it was done. */
public final class WhenMatterMetThenOpenNext implements Flow {

    @Override
    public String name() {
        return "when-matter-met-then-open-next";
    }

    @Override
    public List<Command> on(Event event) {
        return event instanceof ComplianceMatterMet met && met.kind().comesAgain()
                ? List.of(new OpenMatter(
                        met.matter().next(),
                        Context.of(Actor.system(name()), met.at()),
                        met.kind(),
                        met.metAt(),
                        met.state(),
                        met.zone(),
                        null))
                : List.of();
    }
}
