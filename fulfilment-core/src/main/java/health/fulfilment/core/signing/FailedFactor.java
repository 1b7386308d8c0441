package health.fulfilment.core.signing;

import health.fulfilment.core.shared.TokenId;
import org.jspecify.annotations.Nullable;

/** A factor that did not count, and why. */
public record FailedFactor(FactorKind kind, @Nullable TokenId token, FactorFault fault) {}
