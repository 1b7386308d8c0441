package health.fulfilment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Whether one pharmacy may dispense a controlled substance to a patient in a state: judged at routing, at each fill and at
 * hand-over to the carrier.
 *
 * @param pharmacyZone the pharmacy's time zone: fill dates are local dates there
 * @param credentials the pharmacy's licences, permits and registrations in its home state and in the patient's state,
 *     standing as of the local date
 * @param pharmacy stable id of the pharmacy
 * @param pharmacistCredentials licences, in the patient's state, of the pharmacists who practise there
 */
public record PharmacyCase(
        Instant at,
        ZoneId pharmacyZone,
        State patientState,
        State pharmacyState,
        Schedule schedule,
        List<Credential> credentials,
        String pharmacy,
        List<Credential> pharmacistCredentials)
        implements Question {

    public PharmacyCase {
        credentials = credentials == null ? List.of() : List.copyOf(credentials);
        pharmacistCredentials = pharmacistCredentials == null ? List.of() : List.copyOf(pharmacistCredentials);
    }

    /** The same question about a pharmacy that holds these, and whose pharmacists hold those. */
    public PharmacyCase with(List<Credential> held, List<Credential> heldByPharmacists) {
        return new PharmacyCase(
                at, pharmacyZone, patientState, pharmacyState, schedule, held, pharmacy, heldByPharmacists);
    }

    /** The legal local date. */
    @Override
    public LocalDate on() {
        return at.atZone(pharmacyZone).toLocalDate();
    }
}
