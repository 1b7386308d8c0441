package health.fulfilment.api.prescribing;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.prescription.PrescriptionEvent.CancellationReason;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Why the prescription shall not be filled. */
record CancellationRequest(
        @NotNull CancellationReason reason,
        @Nullable @Words(max = 500, lines = true) String note) {

    @Override
    public String toString() {
        return "CancellationRequest[" + reason + "]";
    }
}
