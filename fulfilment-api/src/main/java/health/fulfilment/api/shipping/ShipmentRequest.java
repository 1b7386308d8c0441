package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.shared.FillId;
import jakarta.validation.constraints.NotNull;

/** A parcel for one dispensed fill. */
record ShipmentRequest(
        @NotNull FillId fill,
        @NotNull @Words(max = 40) String carrier,
        @NotNull @Words(max = 40) String service,
        @NotNull @Words(max = 80) String packedBy) {}
