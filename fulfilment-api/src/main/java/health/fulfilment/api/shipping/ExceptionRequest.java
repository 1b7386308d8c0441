package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.shipment.ShipmentEvent.ExceptionReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why the carrier could not go on, under the carrier's own id of the scan. */
record ExceptionRequest(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9-]{1,60}", message = "is not an id of 1 to 60 letters, digits and hyphens")
        String id,

        @NotNull ExceptionReason reason,

        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at,

        @Nullable @Words(max = 80) String place) {}
