package health.fulfilment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Whether one pharmacist may act for a pharmacy (21 CFR 1306.06): judged at acceptance and at each dispensing.
 *
 * @param pharmacist stable id of the person
 * @param pharmacyZone the pharmacy's time zone: dates are local there
 * @param credentials the pharmacist's licences, standing as of the local date
 */
public record PharmacistCase(
        Instant at,
        ZoneId pharmacyZone,
        State patientState,
        State pharmacyState,
        String pharmacist,
        Schedule schedule,
        List<Credential> credentials)
        implements Question {

    public PharmacistCase {
        credentials = credentials == null ? List.of() : List.copyOf(credentials);
    }

    /** The same question about a pharmacist who holds these. */
    public PharmacistCase with(List<Credential> held) {
        return new PharmacistCase(at, pharmacyZone, patientState, pharmacyState, pharmacist, schedule, held);
    }

    @Override
    public LocalDate on() {
        return at.atZone(pharmacyZone).toLocalDate();
    }
}
