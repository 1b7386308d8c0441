package health.fulfilment.api.dispensing;

import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.security.Caller;
import health.fulfilment.core.prescription.OrderCommand.TransferOrder;
import health.fulfilment.core.prescription.PatientRequest;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order goes to another pharmacy, as two pharmacists agreed.
 *
 * @param to the receiving pharmacy
 * @param requestedByPatient when and how the patient asked for it; without it nothing is transferred
 */
record TransferRequest(
        @NotNull PharmacistId pharmacist,
        @NotNull PharmacyId to,
        @NotNull PharmacistId toPharmacist,
        @Nullable @Valid PatientRequestForm requestedByPatient) {

    record PatientRequestForm(
            @NotNull @PastOrPresent(message = "lies in the future")
            Instant at,

            @NotNull PatientRequest.Channel channel) {}

    TransferOrder toCommand(PrescriptionId prescription, Caller caller, Context context) {
        PatientRequest asked = requestedByPatient == null
                ? null
                : new PatientRequest(requestedByPatient.at(), requestedByPatient.channel());
        return new TransferOrder(
                prescription, context, Holders.pharmacy(caller), pharmacist, to, toPharmacist, asked, null);
    }
}
