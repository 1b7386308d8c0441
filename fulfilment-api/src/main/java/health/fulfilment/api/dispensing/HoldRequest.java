package health.fulfilment.api.dispensing;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.prescription.Hold;
import health.fulfilment.core.shared.PharmacistId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Who holds the order, and what it waits for. */
record HoldRequest(
        @NotNull PharmacistId pharmacist,
        @NotNull Hold.Reason reason,
        @Nullable @Words(max = 500, lines = true) String note) {

    @Override
    public String toString() {
        return "HoldRequest[" + reason + "]";
    }
}
