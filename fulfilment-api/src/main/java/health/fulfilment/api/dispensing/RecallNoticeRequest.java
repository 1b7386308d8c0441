package health.fulfilment.api.dispensing;

import health.fulfilment.core.prescription.PatientRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;

/** The patient was told that the fill is recalled. */
record RecallNoticeRequest(
        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at,

        PatientRequest.@NotNull Channel channel) {}
