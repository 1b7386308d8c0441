package health.fulfilment.api.shipping;

import health.fulfilment.core.shipment.InquiryEvent.Finder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;

/** What was lost was found. */
record RecoveryRequest(
        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at,

        @NotNull Finder foundBy) {}
