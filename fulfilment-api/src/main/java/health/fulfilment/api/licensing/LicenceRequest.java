package health.fulfilment.api.licensing;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.api.forms.Words;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A licence, registration or permit as the holder told of it; it counts once it is verified. */
record LicenceRequest(
        @NotNull @Valid Holder holder,
        @NotNull State state,
        Credential.@NotNull Kind kind,
        @NotNull @Words(max = 40) String number,

        @Nullable @Size(max = 6, message = "names more schedules than there are")
        List<@NotNull Schedule> schedules,

        @NotNull LocalDate from,
        @Nullable LocalDate to) {

    /** Who holds it. */
    record Holder(@NotNull Kind kind, @NotNull String id) {

        @AssertTrue(message = "is not the id of such a holder")
        @SuppressWarnings("UnusedMethod") // validation asks
        private boolean isId() {
            return kind == null || id == null || id.matches(kind.pattern);
        }
    }

    /** What a holder may be. */
    enum Kind {
        @JsonProperty("practitioner")
        PRACTITIONER("prac-[0-9]{10}"),
        @JsonProperty("pharmacist")
        PHARMACIST("phst-[0-9]{10}"),
        @JsonProperty("pharmacy")
        PHARMACY("phcy-[0-9]{7}");

        private final String pattern;

        Kind(String pattern) {
            this.pattern = pattern;
        }
    }

    @AssertTrue(message = "lies before the first day of validity")
    @SuppressWarnings("UnusedMethod") // validation asks
    private boolean isTo() {
        return from == null || to == null || !to.isBefore(from);
    }
}
