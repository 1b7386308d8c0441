package health.fulfilment.api.security;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.rules.State;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sent the request, as the verified token says. A handler takes a {@code Caller}, or just its {@link Actor}, as an
 * argument.
 *
 * @param client the OAuth2 client the request came through; idempotency keys are the client's own
 * @param states the states an auditor may look into; absent means all
 */
public record Caller(Actor actor, String client, @Nullable SortedSet<State> states) {

    public boolean mayLookInto(State state) {
        return states == null || states.contains(state);
    }
}
