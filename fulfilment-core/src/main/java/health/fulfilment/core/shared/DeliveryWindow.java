package health.fulfilment.core.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The promised days of delivery, fixed at approval: the third to the fifth calendar day after it, local to the patient.
 * Basis: policy of the practice.
 */
public record DeliveryWindow(LocalDate earliest, LocalDate latest, ZoneId zone) {

    public static DeliveryWindow promisedAt(Instant approvedAt, ZoneId patientZone) {
        LocalDate approvedOn = approvedAt.atZone(patientZone).toLocalDate();
        return new DeliveryWindow(approvedOn.plusDays(3), approvedOn.plusDays(5), patientZone);
    }

    /** The first instant at which the promise is broken: the end of the latest day where the patient lives. */
    public Instant overdueFrom() {
        return latest.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
