package health.fulfilment.api.recalls;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.recall.RecallReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;

/**
 * A lot is called back.
 *
 * @param lot its number, as compounding records name it: the pharmacy's own batch or an ingredient
 */
record RecallRequest(
        @NotNull @Words(max = 40) String lot,
        @NotNull RecallReason reason,

        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at) {}
