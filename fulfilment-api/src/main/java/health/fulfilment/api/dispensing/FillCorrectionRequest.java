package health.fulfilment.api.dispensing;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.prescription.CorrectionReason;
import health.fulfilment.core.prescription.FillField;
import health.fulfilment.core.shared.PharmacistId;
import jakarta.validation.constraints.NotNull;

/** A pharmacist corrects one field of the pharmacy's record of a fill. What was recorded stays. */
record FillCorrectionRequest(
        @NotNull PharmacistId pharmacist,
        @NotNull FillField field,
        @NotNull @Words(max = 80) String value,
        @NotNull CorrectionReason reason) {}
