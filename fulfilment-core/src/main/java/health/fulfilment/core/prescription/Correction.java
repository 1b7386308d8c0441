package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.PharmacistId;
import java.time.Instant;

/**
 * That a pharmacist corrected the record of a fill. What was recorded before stays.
 *
 * @param corrects stored name of this fill's event that the correction is about
 * @param was the value that stood until then
 */
public record Correction(
        Instant at,
        PharmacistId pharmacist,
        FillField field,
        String corrects,
        String was,
        String value,
        CorrectionReason reason) {}
