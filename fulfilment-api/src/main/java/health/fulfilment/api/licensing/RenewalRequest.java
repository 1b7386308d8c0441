package health.fulfilment.api.licensing;

import health.fulfilment.api.forms.Words;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A renewal: from which day, and through which. */
record RenewalRequest(
        @NotNull LocalDate effectiveOn,
        @NotNull LocalDate to,
        @NotNull @Words(max = 500) String reason) {

    @AssertTrue(message = "lies before the day from which it is renewed")
    @SuppressWarnings("UnusedMethod") // validation asks
    private boolean isTo() {
        return effectiveOn == null || to == null || !to.isBefore(effectiveOn);
    }
}
