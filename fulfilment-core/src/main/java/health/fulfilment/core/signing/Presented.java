package health.fulfilment.core.signing;

import health.fulfilment.core.shared.TokenId;
import org.jspecify.annotations.Nullable;

/**
 * One factor as it was presented, and what came of checking it. Holds no code.
 *
 * @param token absent if it is nobody's, or none of this person's
 * @param mark what must go up from one use to the next: the time step of a code, the counter of an authenticator
 * @param assertion absent for a code, and where it could not be read
 * @param fault absent if it holds as far as it can be seen without knowing what counted before
 */
public record Presented(
        FactorKind kind,
        @Nullable TokenId token,
        long mark,
        @Nullable Assertion assertion,
        @Nullable FactorFault fault) {}
