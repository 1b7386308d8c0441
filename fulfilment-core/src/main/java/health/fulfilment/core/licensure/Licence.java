package health.fulfilment.core.licensure;

import health.fulfilment.core.licensure.LicenceChange.Kind;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Standing;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One licence, registration or permit with everything that happened to it, in the order in which it took effect, and in
 * the order of recording on one day. Answers for any day, also for days before something became known.
 *
 * @param from first day of validity as first granted, inclusive
 * @param to last day of validity as first granted, inclusive; absent where none is set
 */
public record Licence(
        LicenceId id,
        Credential.Kind kind,
        State state,
        String number,
        SortedSet<Schedule> schedules,
        LocalDate from,
        @Nullable LocalDate to,
        List<LicenceChange> changes) {

    public Licence {
        schedules = Collections.unmodifiableSortedSet(new TreeSet<>(schedules));
        changes = List.copyOf(changes);
    }

    Licence with(LicenceChange change) {
        List<LicenceChange> inOrder = new ArrayList<>(changes);
        int index = inOrder.size();
        while (index > 0 && change.effectiveOn().isBefore(inOrder.get(index - 1).effectiveOn())) {
            index--;
        }
        inOrder.add(index, change);
        return new Licence(id, kind, state, number, schedules, from, to, inOrder);
    }

    /** Its standing, schedules and the period of validity that counts on that local day in the licensing state. */
    public Credential credentialOn(LocalDate day) {
        Period period = periodFor(day);
        return new Credential(kind, state, number, schedulesOn(day), period.from(), period.to(), standingOn(day));
    }

    /**
     * Standing on that local day. What the authority took away counts before what it never confirmed, and that before what
     * the calendar says.
     */
    public Standing standingOn(LocalDate day) {
        if (revokedOn(day)) {
            return Standing.REVOKED;
        }
        if (suspendedOn(day)) {
            return Standing.SUSPENDED;
        }
        if (!verified()) {
            return Standing.UNVERIFIED;
        }
        if (!validOn(day)) {
            return day.isBefore(periods().getFirst().from()) ? Standing.NOT_YET_VALID : Standing.EXPIRED;
        }
        return schedulesOn(day).equals(schedules) ? Standing.ACTIVE : Standing.RESTRICTED;
    }

    /** Verified once at its source, a licence counts as verified for the whole of its validity. */
    private boolean verified() {
        return of(Kind.VERIFIED).findAny().isPresent();
    }

    boolean validOn(LocalDate day) {
        return periods().stream().anyMatch(period -> period.covers(day));
    }

    boolean suspendedOn(LocalDate day) {
        return changes.stream()
                .filter(c -> c.kind() == Kind.SUSPENDED || c.kind() == Kind.REINSTATED)
                .filter(c -> !c.effectiveOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(last -> last.kind() == Kind.SUSPENDED)
                .orElse(false);
    }

    boolean revokedOn(LocalDate day) {
        return revocation().map(first -> !first.isAfter(day)).orElse(false);
    }

    /** Whether such a thing was noted of that day. */
    boolean noted(Kind kind, LocalDate day) {
        return of(kind).anyMatch(change -> change.effectiveOn().equals(day));
    }

    /** Whether its validity, or a change that the authority made, begins that day. */
    boolean somethingBeginsOn(LocalDate day) {
        return from.equals(day)
                || changes.stream()
                        .anyMatch(change -> change.effectiveOn().equals(day)
                                && change.kind() != Kind.LAPSED
                                && change.kind() != Kind.IN_EFFECT);
    }

    /** The last day of its validity as far as is known, absent where none is set. */
    @Nullable
    LocalDate endsOn() {
        return periods().getLast().to();
    }

    /** The first day on which it is revoked, as far as is known: nothing gives it back. */
    Optional<LocalDate> revocation() {
        return of(Kind.REVOKED).map(LicenceChange::effectiveOn).findFirst();
    }

    private SortedSet<Schedule> schedulesOn(LocalDate day) {
        return of(Kind.RESTRICTED)
                .filter(c -> !c.effectiveOn().isAfter(day))
                .map(LicenceChange::schedules)
                .reduce((earlier, later) -> later)
                .orElse(schedules);
    }

    /** The periods of validity in order; what lies between them is a gap. */
    List<Period> periods() {
        Stream<Period> renewals = of(Kind.RENEWED).map(c -> new Period(c.effectiveOn(), c.to()));
        return Period.joined(
                Stream.concat(Stream.of(new Period(from, to)), renewals).toList());
    }

    /** The period that holds the day, else the last one before it, else the first one. */
    private Period periodFor(LocalDate day) {
        List<Period> periods = periods();
        return periods.stream()
                .filter(period -> !period.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(periods.getFirst());
    }

    private Stream<LicenceChange> of(Kind wanted) {
        return changes.stream().filter(c -> c.kind() == wanted);
    }
}
