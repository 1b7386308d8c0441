package health.fulfilment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whether a parcel may be given to the carrier as it is.
 *
 * @param pharmacyZone the pharmacy's time zone: dates are local there
 * @param signatureRequested whether the carrier is told to take a signature on delivery
 */
public record HandOverCase(
        Instant at, ZoneId pharmacyZone, State patientState, Schedule schedule, boolean signatureRequested)
        implements Question {

    @Override
    public LocalDate on() {
        return at.atZone(pharmacyZone).toLocalDate();
    }
}
