package health.fulfilment.core.compliance;

import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.rules.State;
import org.jspecify.annotations.Nullable;

/**
 * The order that was decided about, as it stood after the decision.
 *
 * @param patientState where the patient was
 * @param pharmacy that had the order, absent if none did
 * @param pharmacyState its home state
 */
public record ConcernedOrder(
        PrescriptionId prescription,
        PatientId patient,
        State patientState,
        @Nullable PharmacyId pharmacy,
        @Nullable State pharmacyState) {}
