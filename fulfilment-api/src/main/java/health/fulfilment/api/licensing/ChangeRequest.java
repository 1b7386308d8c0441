package health.fulfilment.api.licensing;

import health.fulfilment.api.forms.Words;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A suspension, reinstatement or revocation: from which day, which may lie in the past, and why. */
record ChangeRequest(
        @NotNull LocalDate effectiveOn,
        @NotNull @Words(max = 500) String reason) {}
