package health.fulfilment.core.signing;

import health.fulfilment.core.shared.TokenId;
import org.jspecify.annotations.Nullable;

/**
 * A factor that counted.
 *
 * @param mark time step of a code (RFC 6238), counter of an authenticator
 * @param assertion absent for a code
 */
public record UsedFactor(
        FactorKind kind, TokenId token, long mark, @Nullable Assertion assertion) {}
