package health.fulfilment.api.monitoring;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.monitoring.ReportFault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program took no report, and says why. */
record RejectionRequest(
        @NotEmpty @Size(max = 100, message = "are more than 100")
        List<@NotNull @Valid Fault> faults) {

    /** What is wrong with it; the message may hold nothing personal. */
    record Fault(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9._-]{1,20}", message = "is not a code of 1 to 20 letters, digits, . _ and -")
            String code,

            @Nullable @Pattern(regexp = "[A-Z]{2,3}", message = "is not the name of a segment, two or three capitals")
            String segment,

            @Nullable @Pattern(regexp = "[A-Z]{2,3}[0-9]{2}", message = "is not the name of a field, such as PAT07")
            String field,

            @NotNull @Words(max = 200) String message) {}

    List<ReportFault> named() {
        return faults.stream()
                .map(fault -> new ReportFault(fault.code(), fault.segment(), fault.field(), fault.message()))
                .toList();
    }
}
