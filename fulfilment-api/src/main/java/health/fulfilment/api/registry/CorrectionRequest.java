package health.fulfilment.api.registry;

import health.fulfilment.api.forms.Words;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A recorded value that was wrong from the start: which, what is right, and why. */
record CorrectionRequest(
        @NotNull @Pattern(regexp = "[a-zA-Z]{1,20}(\\.[a-zA-Z0-9]{1,20})?", message = "is not the name of a field")
        String field,

        @NotNull @Words(max = 200) String value,
        @NotNull @Words(max = 500) String reason) {

    @Override
    public String toString() {
        return "CorrectionRequest[" + field + "]";
    }
}
