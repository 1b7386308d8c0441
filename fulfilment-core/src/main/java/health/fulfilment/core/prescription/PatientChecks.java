package health.fulfilment.core.prescription;

import health.fulfilment.rules.DispensingCase.Counselling;
import health.fulfilment.rules.DispensingCase.Identification;
import health.fulfilment.rules.PdmpQuery;
import org.jspecify.annotations.Nullable;

/**
 * What the pharmacist did for the patient before handing out a fill.
 *
 * @param identification how the patient was identified, absent if not recorded
 * @param counselling what became of the offer to counsel, absent if not recorded
 * @param pdmpQuery the pharmacy's own query of the state's monitoring program, absent if none was made
 */
public record PatientChecks(
        @Nullable Identification identification,
        @Nullable Counselling counselling,
        @Nullable PdmpQuery pdmpQuery) {

    public static final PatientChecks NONE = new PatientChecks(null, null, null);
}
