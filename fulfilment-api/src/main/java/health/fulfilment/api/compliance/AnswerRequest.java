package health.fulfilment.api.compliance;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.compliance.Assessment;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What the officer makes of a finding, and why. */
record AnswerRequest(
        @NotNull Assessment assessment,
        @Nullable @Words(max = 2000, lines = true) String note) {

    @Override
    public String toString() {
        return "AnswerRequest[" + assessment + "]";
    }
}
