package health.fulfilment.core.prescription;

import health.fulfilment.rules.CoveringRequest;
import health.fulfilment.rules.InPersonVisit;
import health.fulfilment.rules.Modality;
import health.fulfilment.rules.PatientSetting;
import health.fulfilment.rules.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation that the prescription rests on (21 U.S.C. 829(e), 21 CFR 1307.41).
 *
 * @param id the encounter in the practice's medical record
 * @param patientState where the patient was
 * @param prescriberLocation where the prescriber was
 * @param inPersonVisit an in-person evaluation by this prescriber, absent if there was none
 * @param covering the request of the practitioner in whose place this prescriber acts, absent if there is none
 * @param setting where the patient was, if that is a basis of its own, absent otherwise
 */
public record Encounter(
        String id,
        Modality modality,
        Instant startedAt,
        State patientState,
        State prescriberLocation,
        @Nullable InPersonVisit inPersonVisit,
        @Nullable CoveringRequest covering,
        @Nullable PatientSetting setting) {}
