package health.fulfilment.api.monitoring;

import health.fulfilment.core.monitoring.Transmission;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * The program got a file with the report in it.
 *
 * @param controlNumber of the file, TH02
 * @param asapVersion of the file, TH01
 */
record SentRequest(
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9-]{1,40}",
                message = "is not a control number of 1 to 40 letters, digits and hyphens")
        String controlNumber,

        @NotNull @Pattern(regexp = "4\\.2[AB]?|5\\.0", message = "is none of 4.2, 4.2A, 4.2B, 5.0")
        String asapVersion,

        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at) {

    Transmission transmission() {
        return new Transmission(controlNumber, asapVersion, at);
    }
}
