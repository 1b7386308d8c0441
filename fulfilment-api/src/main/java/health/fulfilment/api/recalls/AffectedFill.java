package health.fulfilment.api.recalls;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.Recalled;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PrescriptionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fill that a recalled lot went into, as it stands now.
 *
 * @param reach where it was when its recall was recorded, absent for the moment until then
 * @param patientToBeTold whether the patient has it, and does not know yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AffectedFill(
        FillId fill,
        PrescriptionId prescription,
        Fill.Stage status,
        Recalled.@Nullable Reach reach,
        boolean patientToBeTold,
        @Nullable Instant toldAt) {

    static AffectedFill of(Fill fill) {
        Recalled recalled = fill.recalled();
        return new AffectedFill(
                fill.id(),
                fill.id().prescription(),
                fill.stage(),
                recalled == null ? null : recalled.reach(),
                fill.patientToBeTold(),
                recalled == null ? null : recalled.toldAt());
    }
}
