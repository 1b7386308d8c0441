package health.fulfilment.api.dispensing;

import health.fulfilment.core.shared.PharmacistId;
import jakarta.validation.constraints.NotNull;

/** The pharmacist who made the final check (21 CFR 1306.06). */
record DispensingRequest(@NotNull PharmacistId pharmacist) {}
