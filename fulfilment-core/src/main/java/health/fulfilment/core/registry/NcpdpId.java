package health.fulfilment.core.registry;

import health.fulfilment.core.shared.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * The form of an NCPDP provider id, which names a pharmacy: seven digits. The last is thought to be a check digit, but no
 * source was found for how it is made, so it is not judged.
 */
public final class NcpdpId {

    private NcpdpId() {}

    /** The refusal to answer with if this cannot be an NCPDP provider id. */
    public static Optional<Refusal> refusal(String ncpdp) {
        return ncpdp.matches("[0-9]{7}")
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.RULE, "NCPDP_FORMAT", "An NCPDP provider id has seven digits.", null, List.of()));
    }
}
