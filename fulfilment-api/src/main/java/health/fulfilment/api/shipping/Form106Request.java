package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Words;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;

/** Form 106 was filed. */
record Form106Request(
        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at,

        @NotNull @Words(max = 80) String receipt) {}
