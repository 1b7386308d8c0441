package health.fulfilment.api.dispensing;

import health.fulfilment.api.forms.Some;
import health.fulfilment.core.shared.Quantity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** One fill, in full or in part. */
record FillRequest(
        @NotNull @Some Quantity quantity,

        @NotNull @Min(value = 1, message = "must be at least 1") @Max(value = 365, message = "must be at most 365")
        Integer daysSupply) {}
