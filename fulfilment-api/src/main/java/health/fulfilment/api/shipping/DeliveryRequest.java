package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Words;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The parcel reached the patient's door. */
record DeliveryRequest(
        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at,

        @Nullable @Words(max = 80) String signedBy) {

    @Override
    public String toString() {
        return "DeliveryRequest[" + at + "]";
    }
}
