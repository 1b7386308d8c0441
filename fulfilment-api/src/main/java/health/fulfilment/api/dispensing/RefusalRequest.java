package health.fulfilment.api.dispensing;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.prescription.OrderEvent.OrderRefusalReason;
import health.fulfilment.core.shared.PharmacistId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Who declines the order, and why. */
record RefusalRequest(
        @NotNull PharmacistId pharmacist,
        @NotNull OrderRefusalReason reason,
        @Nullable @Words(max = 500, lines = true) String note) {

    @Override
    public String toString() {
        return "RefusalRequest[" + reason + "]";
    }
}
