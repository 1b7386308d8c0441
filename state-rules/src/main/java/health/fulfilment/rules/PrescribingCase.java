package health.fulfilment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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
 * @param covering the request of a practitioner in whose place the prescriber acts, absent if there is none
 * @param setting where the patient was, if that is a basis of its own, absent otherwise
 * @param elements what the prescription carries
 * @param compounded whether a pharmacy makes it for this patient (21 U.S.C. 353a)
 * @param compoundingReason whether the prescription says why no commercial product serves
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
        List<EarlierPrescription> earlier,
        @Nullable CoveringRequest covering,
        @Nullable PatientSetting setting,
        SortedSet<Element> elements,
        boolean compounded,
        boolean compoundingReason)
        implements Question {

    public PrescribingCase {
        credentials = credentials == null ? List.of() : List.copyOf(credentials);
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
        elements = elements == null
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(elements));
    }

    /** The same question about a prescriber who holds these. */
    public PrescribingCase with(List<Credential> held) {
        return new PrescribingCase(
                at,
                patientZone,
                patientState,
                schedule,
                modality,
                encounterStartedAt,
                inPersonVisit,
                screening,
                daysSupply,
                refills,
                held,
                pdmpQuery,
                earlier,
                covering,
                setting,
                elements,
                compounded,
                compoundingReason);
    }

    /** The legal local date of signing. */
    @Override
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
