package health.fulfilment.api.commands;

import health.fulfilment.core.axon.CommandName;
import health.fulfilment.core.shared.Command;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Knows who gathers evidence for which commands. */
final class Evidences {

    private final Map<String, UnaryOperator<Command>> byNoun = new HashMap<>();

    Evidences(List<Gatherer<?>> gatherers) {
        gatherers.forEach(this::add);
    }

    private <C extends Command> void add(Gatherer<C> gatherer) {
        UnaryOperator<Command> gather =
                bare -> gatherer.gather(gatherer.commands().cast(bare));
        if (byNoun.put(gatherer.commands().getSimpleName(), gather) != null) {
            throw new IllegalArgumentException("two gatherers for " + gatherer.commands());
        }
    }

    Command attachTo(Command bare) {
        return byNoun.getOrDefault(CommandName.of(bare.getClass()), UnaryOperator.identity())
                .apply(bare);
    }
}
