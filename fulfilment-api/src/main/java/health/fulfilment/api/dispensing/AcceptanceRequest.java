package health.fulfilment.api.dispensing;

import health.fulfilment.core.shared.PharmacistId;
import jakarta.validation.constraints.NotNull;

/** The pharmacist who does it and answers for it (21 CFR 1306.04(a)). */
record AcceptanceRequest(@NotNull PharmacistId pharmacist) {}
