package health.fulfilment.api.shipping;

import health.fulfilment.core.shipment.ReturnEvent.ReturnReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;

/** The pharmacy has the parcel again. */
record ReturnRequest(
        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at,

        @NotNull ReturnReason reason) {}
