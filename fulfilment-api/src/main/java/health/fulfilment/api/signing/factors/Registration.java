package health.fulfilment.api.signing.factors;

import health.fulfilment.core.signing.FactorFault;
import health.fulfilment.core.signing.Passkey;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a token's first answer.
 *
 * @param passkey absent for a code's token, and if there is a fault
 * @param mark time step of the code, counter of the authenticator
 * @param fault absent if the token was proved to be at hand
 */
public record Registration(
        @Nullable Passkey passkey, long mark, @Nullable FactorFault fault) {

    static Registration refused(FactorFault fault) {
        return new Registration(null, 0, fault);
    }
}
