package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.shared.Quantity;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What came back was counted, looked at and put apart.
 *
 * @param tamperSeal id of the seal as found, absent if there was none
 */
record QuarantineRequest(
        @NotNull @Words(max = 80) String countedBy,
        @NotNull Quantity contentCount,
        @Nullable @Words(max = 40) String tamperSeal,
        @NotNull Boolean sealIntact) {}
