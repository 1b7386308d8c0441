package health.fulfilment.api.licensing;

import health.fulfilment.api.forms.Words;
import health.fulfilment.rules.Schedule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A restriction: from which day, and to which schedules; none at all is a list without entries. */
record RestrictionRequest(
        @NotNull LocalDate effectiveOn,

        @NotNull @Size(max = 6, message = "names more schedules than there are")
        List<@NotNull Schedule> schedules,

        @NotNull @Words(max = 500) String reason) {}
