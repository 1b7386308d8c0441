package health.fulfilment.core.monitoring;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One sending of a report.
 *
 * @param controlNumber of the file (TH02); the report may have company in it
 * @param asapVersion of the file (TH01), for example {@code 4.2B}
 * @param at when the program got it, in whole milliseconds
 */
public record Transmission(String controlNumber, String asapVersion, Instant at) {

    public Transmission {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
