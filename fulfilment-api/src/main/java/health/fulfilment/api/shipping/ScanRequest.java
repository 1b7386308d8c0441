package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Words;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.core.shipment.ShipmentEvent.ExceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the carrier saw, under the carrier's own id of the scan: telling it twice is harmless. */
record ScanRequest(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9-]{1,60}", message = "is not an id of 1 to 60 letters, digits and hyphens")
        String id,

        @NotNull ScanKind kind,

        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at,

        @Nullable @Words(max = 80) String place,
        @Nullable ExceptionReason reason) {

    /** @throws ProblemException unless an exception, and nothing else, has a reason */
    void check() {
        if (kind == ScanKind.EXCEPTION && reason == null) {
            throw ProblemException.field("reason", "must be given with an exception");
        }
        if (kind != ScanKind.EXCEPTION && reason != null) {
            throw ProblemException.field("reason", "is for an exception");
        }
    }
}
