package health.fulfilment.core.licensure;

import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one licence, registration or permit. {@code effectiveOn} is a local date in the licensing state and may
 * lie before {@code at}: knowledge arrives late.
 */
public sealed interface LicensureEvent extends Event {

    LicenceId licence();

    @Override
    default String stream() {
        return licence().licensure().value();
    }

    /**
     * Recorded as told, not yet verified at its source.
     *
     * @param holder practitioner, pharmacist or pharmacy id
     * @param from first day of validity, inclusive
     * @param to last day of validity, inclusive; absent where none is set
     */
    @JsonTypeName("licence-recorded")
    record LicenceRecorded(
            LicenceId licence,
            Instant at,
            String holder,
            State state,
            Credential.Kind kind,
            String number,
            SortedSet<Schedule> schedules,
            LocalDate from,
            @Nullable LocalDate to)
            implements LicensureEvent {}

    /** Verified at the licensing authority: {@code source} names where it was looked up. */
    @JsonTypeName("licence-verified")
    record LicenceVerified(LicenceId licence, Instant at, LocalDate effectiveOn, String source)
            implements LicensureEvent {}

    /**
     * Valid through {@code to}; a gap before {@code effectiveOn} stays a gap.
     *
     * @param endedOn last day of its validity as far as was known before, absent from events recorded before it was kept
     * @param endsOn the same as far as is known now: another day unless a gap in the past was filled
     */
    @JsonTypeName("licence-renewed")
    record LicenceRenewed(
            LicenceId licence,
            Instant at,
            LocalDate effectiveOn,
            LocalDate to,
            String reason,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate endsOn)
            implements LicensureEvent {}

    /** From that day covers these schedules only. */
    @JsonTypeName("licence-restricted")
    record LicenceRestricted(
            LicenceId licence, Instant at, LocalDate effectiveOn, SortedSet<Schedule> schedules, String reason)
            implements LicensureEvent {}

    @JsonTypeName("licence-suspended")
    record LicenceSuspended(LicenceId licence, Instant at, LocalDate effectiveOn, String reason)
            implements LicensureEvent {}

    /** In force again from that day, with the schedules that it had before. */
    @JsonTypeName("licence-reinstated")
    record LicenceReinstated(LicenceId licence, Instant at, LocalDate effectiveOn, String reason)
            implements LicensureEvent {}

    /**
     * Ended for good from that day.
     *
     * @param endsOn when it would have ended by itself, absent if it would not, and from events recorded before it was kept
     */
    @JsonTypeName("licence-revoked")
    record LicenceRevoked(
            LicenceId licence,
            Instant at,
            LocalDate effectiveOn,
            String reason,
            @Nullable LocalDate endsOn) implements LicensureEvent {}

    /**
     * Its last day passed, and it was not renewed. It says only what the calendar says: the standing of any day is the same
     * without it.
     *
     * @param effectiveOn the first day on which it is not valid
     */
    @JsonTypeName("licence-lapsed")
    record LicenceLapsed(LicenceId licence, Instant at, LocalDate effectiveOn) implements LicensureEvent {}

    /** The day came of a change that had been announced. Changes nothing by itself. */
    @JsonTypeName("licence-change-in-effect")
    record LicenceChangeInEffect(LicenceId licence, Instant at, LocalDate effectiveOn) implements LicensureEvent {}
}
