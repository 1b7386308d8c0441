package health.fulfilment.api.shipping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** The carrier took the parcel. The reference shows nothing of what is inside (USPS Publication 52, 453). */
record HandoverRequest(
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9-]{4,40}",
                message = "is not a tracking number of 4 to 40 letters, digits and hyphens")
        String trackingNumber,

        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at) {}
