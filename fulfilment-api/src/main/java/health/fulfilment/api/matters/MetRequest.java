package health.fulfilment.api.matters;

import health.fulfilment.api.forms.Words;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * It was done.
 *
 * @param reference what proves it
 */
record MetRequest(
        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at,

        @Nullable @Words(max = 500) String reference) {}
