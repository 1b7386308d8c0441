package health.fulfilment.core.monitoring;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a report.
 *
 * @param controlNumber of the file (TH02); the report may have company in it
 * @param asapVersion of the file (TH01), for example {@code 4.2B}
 * @param at when the program got it, in whole milliseconds
 * @param digest {@code sha256:} and the hash of the file in lower-case hex, absent where the file was not made here
 */
public record Transmission(
        String controlNumber,
        String asapVersion,
        Instant at,
        @Nullable String digest) {

    public Transmission(String controlNumber, String asapVersion, Instant at) {
        this(controlNumber, asapVersion, at, null);
    }

    public Transmission {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same file: its digest is known to whoever made it, and to nobody else. */
    public boolean sameAs(@Nullable Transmission other) {
        return other != null
                && controlNumber.equals(other.controlNumber)
                && asapVersion.equals(other.asapVersion)
                && at.equals(other.at);
    }
}
