package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.shared.FillId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A parcel for one dispensed fill.
 *
 * @param signatureRequested whether the carrier is told to take a signature on delivery; not, if it is not said
 */
record ShipmentRequest(
        @NotNull FillId fill,
        @NotNull @Words(max = 40) String carrier,
        @NotNull @Words(max = 40) String service,
        @NotNull @Words(max = 80) String packedBy,
        @Nullable Boolean signatureRequested) {}
