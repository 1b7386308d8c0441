package health.fulfilment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the law needs to know to judge whether one controlled-substance prescription may be issued.
 *
 * @param at the instant of signing, real or supposed
 * @param patientZone the patient's time zone: legal dates are local dates there
 * @param patientState where the patient is during the encounter (21 CFR 1301.12; 71 FR 69478)
 * @param daysSupply whole days that one fill lasts
 * @param refills refills after the first fill
 * @param credentials the prescriber's licences and registrations in the patient's state, standing as of the local date
 * @param earlier the patient's other prescriptions for the same substance
 */
public record PrescribingCase(
        Instant at,
        ZoneId patientZone,
        State patientState,
        Schedule schedule,
        Modality modality,
        Instant encounterStartedAt,
        @Nullable InPersonVisit inPersonVisit,
        Screening screening,
        int daysSupply,
        int refills,
        List<Credential> credentials,
        @Nullable PdmpQuery pdmpQuery,
        List<EarlierPrescription> earlier) {

    public PrescribingCase {
        credentials = List.copyOf(credentials);
        earlier = List.copyOf(earlier);
    }

    /** The legal local date of signing. */
    public LocalDate on() {
        return at.atZone(patientZone).toLocalDate();
    }

    /**
     * Another prescription of the same patient for the same substance that was approved and neither cancelled nor refused
     * by its pharmacy.
     *
     * @param issuedOn local date of signing
     * @param suppliedUntil the last local date for which dispensed quantity is at hand, absent if nothing was dispensed yet
     */
    public record EarlierPrescription(
            String prescription,
            LocalDate issuedOn,
            int daysSupply,
            int refills,
            @Nullable LocalDate suppliedUntil) {}
}
