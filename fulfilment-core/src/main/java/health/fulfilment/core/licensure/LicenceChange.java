package health.fulfilment.core.licensure;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.rules.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);

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
        REVOKED,
        /** Nothing the authority did: its last day passed. */
        @JsonProperty("lapsed")
        LAPSED,
        /** Nothing the authority did: the day came of what it had announced. */
        @JsonProperty("in-effect")
        IN_EFFECT
    }

    /**
     * The moment from which that day, or a later one, is counted everywhere in the United States and its territories, so
     * that nobody is told too early: where a licence is judged, the day is local.
     */
    public static Instant begunEverywhere(LocalDate day) {
        return day.atStartOfDay(WESTERNMOST).toInstant();
    }

    static LicenceChange on(Kind kind, LocalDate effectiveOn) {
        return new LicenceChange(kind, effectiveOn, null, null);
    }
}
