package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Moment;
import health.fulfilment.api.forms.Words;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The parcel reached the patient's door. */
record DeliveryRequest(
        @NotNull @Moment Instant at,
        @Nullable @Words(max = 80) String signedBy) {

    @Override
    public String toString() {
        return "DeliveryRequest[" + at + "]";
    }
}
