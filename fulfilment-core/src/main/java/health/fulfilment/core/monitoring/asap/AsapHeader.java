package health.fulfilment.core.monitoring.asap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a file, and which one it is.
 *
 * @param controlNumber TH02 and TT01, never used for two files of one sender; up to 40 characters
 * @param production false marks a test file (TH07)
 * @param sourceId IS01, for example the sender's phone number or NPI; digits only in version 5.0
 * @param sourceName IS02
 * @param period the days the file speaks of, where the state wants it in IS03
 * @param message IS03, after the period
 * @param softwareVendor IS04, in version 5.0
 * @param softwarePhone IS05, in version 5.0
 */
public record AsapHeader(
        String controlNumber,
        Instant createdAt,
        boolean production,
        String sourceId,
        String sourceName,
        @Nullable Period period,
        @Nullable String message,
        @Nullable String softwareVendor,
        @Nullable String softwarePhone) {

    /** Days from the first to the last, both counted. */
    public record Period(LocalDate first, LocalDate last) {

        public Period {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a period ends on " + last + ", before it begins on " + first);
            }
        }

        /** {@code #CCYYMMDD#-#CCYYMMDD#} (VistA file 58.4, IS03). */
        String text() {
            DateTimeFormatter date = DateTimeFormatter.BASIC_ISO_DATE;
            return "#" + date.format(first) + "#-#" + date.format(last) + "#";
        }
    }

    /** With nothing but what every file has. */
    public AsapHeader(String controlNumber, Instant createdAt, boolean production, String sourceId, String sourceName) {
        this(controlNumber, createdAt, production, sourceId, sourceName, null, null, null, null);
    }

    AsapHeader over(Period days) {
        return new AsapHeader(
                controlNumber,
                createdAt,
                production,
                sourceId,
                sourceName,
                days,
                message,
                softwareVendor,
                softwarePhone);
    }
}
