package health.fulfilment.api.dispensing;

import health.fulfilment.core.prescription.GivingUpReason;
import health.fulfilment.core.prescription.SetApart;
import health.fulfilment.core.shared.PharmacistId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A pharmacist gives up a fill that is not dispensed.
 *
 * @param disposition what becomes of units that were compounded, absent where none were
 */
record GivingUpRequest(
        @NotNull PharmacistId pharmacist, @NotNull GivingUpReason reason, SetApart.@Nullable Disposition disposition) {}
