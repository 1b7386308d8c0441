package health.fulfilment.core.licensure;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.rules.Schedule;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed a licence's standing from a day on, whenever it became known.
 *
 * @param effectiveOn first day of the change
 * @param to last day of validity after a renewal, absent otherwise
 * @param schedules what a restriction leaves, absent otherwise
 */
public record LicenceChange(
        Kind kind,
        LocalDate effectiveOn,
        @Nullable LocalDate to,
        @Nullable SortedSet<Schedule> schedules) {

    public LicenceChange {
        schedules = schedules == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(schedules));
    }

    /** What the authority did. */
    public enum Kind {
        @JsonProperty("verified")
        VERIFIED,
        @JsonProperty("renewed")
        RENEWED,
        @JsonProperty("restricted")
        RESTRICTED,
        @JsonProperty("suspended")
        SUSPENDED,
        @JsonProperty("reinstated")
        REINSTATED,
        @JsonProperty("revoked")
        REVOKED
    }

    static LicenceChange on(Kind kind, LocalDate effectiveOn) {
        return new LicenceChange(kind, effectiveOn, null, null);
    }
}
