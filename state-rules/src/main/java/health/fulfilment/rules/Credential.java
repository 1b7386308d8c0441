package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One licence, registration or permit of a prescriber, pharmacist or pharmacy in one state, with its standing on the day
 * that is judged. {@code from} and {@code to} are local dates in that state, both inclusive; an absent {@code to} means
 * that no end is known.
 */
public record Credential(
        Kind kind,
        State state,
        String number,
        Set<Schedule> schedules,
        LocalDate from,
        @Nullable LocalDate to,
        Standing standing) {

    /** What the authority granted. */
    public enum Kind {
        @JsonProperty("state-licence")
        STATE_LICENCE,
        @JsonProperty("controlled-substance-registration")
        CONTROLLED_SUBSTANCE_REGISTRATION,
        @JsonProperty("dea-registration")
        DEA_REGISTRATION,
        @JsonProperty("nonresident-permit")
        NONRESIDENT_PERMIT
    }

    /** Standing on one day. Only {@link #ACTIVE} and, for the schedules it still covers, {@link #RESTRICTED} permit anything. */
    public enum Standing {
        @JsonProperty("unverified")
        UNVERIFIED,
        @JsonProperty("not-yet-valid")
        NOT_YET_VALID,
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("restricted")
        RESTRICTED,
        @JsonProperty("suspended")
        SUSPENDED,
        @JsonProperty("expired")
        EXPIRED,
        @JsonProperty("revoked")
        REVOKED
    }

    public Credential {
        // in one order: what a decision was asked is stored, and must be the same bytes on every node
        schedules = Collections.unmodifiableSortedSet(new TreeSet<>(schedules));
    }
}
