package health.fulfilment.api.licensing;

import health.fulfilment.api.forms.Words;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That the licence was looked up at its authority.
 *
 * @param source where it was looked up
 * @param reason in the place of a source, where that says it
 */
record VerificationRequest(
        @NotNull LocalDate effectiveOn,
        @Nullable @Words(max = 300) String source,
        @Nullable @Words(max = 300) String reason) {

    @AssertTrue(message = "says where it was looked up")
    @SuppressWarnings("UnusedMethod") // validation asks
    private boolean isSource() {
        return source != null || reason != null;
    }

    String lookedUpAt() {
        if (source == null) {
            return reason == null ? "" : reason;
        }
        return reason == null ? source : source + ": " + reason;
    }
}
