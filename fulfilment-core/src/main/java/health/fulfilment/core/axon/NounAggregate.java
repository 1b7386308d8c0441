package health.fulfilment.core.axon;

import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Noun;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * What every shell does: let the noun decide, apply the events, return the answer. The only thing that changes is the
 * reference to an immutable state, and only {@link #remember} changes it.
 *
 * <p>An instance may be cached between commands. If its append fails, the unit of work rolls back and the caching repository
 * drops the instance before another command can take its lock: events that were applied but not stored are never seen again.
 */
abstract class NounAggregate<S extends Noun<S, C, E>, C extends Command, E extends Event> {

    private @Nullable String id;

    private S noun;

    NounAggregate(@Nullable String id, S absent) {
        this.id = id;
        this.noun = absent;
    }

    @AggregateIdentifier
    final @Nullable String id() {
        return id;
    }

    final Answer decide(C command) {
        Decision<E> decision = noun.decide(command);
        for (E event : decision.events()) {
            AggregateLifecycle.apply(event, MetaData.from(noun.evolve(event).tags()));
        }
        return new Answer(command.target(), noun.version(), decision.refusal());
    }

    final void remember(E event) {
        id = event.stream();
        noun = noun.evolve(event);
    }
}
