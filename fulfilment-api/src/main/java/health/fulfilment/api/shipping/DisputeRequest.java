package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.shipment.InquiryEvent.Complaint;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the patient says of a parcel that the carrier says was delivered. */
record DisputeRequest(
        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at,

        @NotNull Complaint complaint,
        @Nullable @Words(max = 500, lines = true) String note) {

    @Override
    public String toString() {
        return "DisputeRequest[" + complaint + "]";
    }
}
