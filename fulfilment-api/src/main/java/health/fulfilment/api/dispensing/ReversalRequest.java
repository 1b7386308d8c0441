package health.fulfilment.api.dispensing;

import health.fulfilment.core.prescription.GivingUpReason;
import health.fulfilment.core.prescription.SetApart;
import health.fulfilment.core.shared.PharmacistId;
import jakarta.validation.constraints.NotNull;

/** A pharmacist takes back what was dispensed and has not left, and says what becomes of the units. */
record ReversalRequest(
        @NotNull PharmacistId pharmacist, @NotNull GivingUpReason reason, SetApart.@NotNull Disposition disposition) {}
