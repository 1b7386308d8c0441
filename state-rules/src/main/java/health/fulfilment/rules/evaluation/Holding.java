package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.Credential.Standing;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody holds one kind of licence or registration in a state on a day, and if not, why not: the best of all
 * they hold counts, and its flaw is told.
 *
 * @param best the credential that counts, absent if none of the kind is held there
 */
record Holding(
        Kind kind,
        State state,
        Schedule schedule,
        LocalDate on,
        @Nullable Credential best,
        Flaw flaw) {

    /** What is wrong, mildest first: of several flawed credentials the one nearest to validity is told. */
    enum Flaw {
        NO_FLAW("active"),
        SCHEDULE("schedule"),
        UNVERIFIED("unverified"),
        NOT_YET_VALID("not-yet-valid"),
        EXPIRED("expired"),
        SUSPENDED("suspended"),
        REVOKED("revoked"),
        NONE_HELD("none-held");

        private final String word;

        Flaw(String word) {
            this.word = word;
        }
    }

    static Holding of(List<Credential> credentials, Kind kind, State state, Schedule schedule, LocalDate on) {
        Credential best = null;
        Flaw flaw = Flaw.NONE_HELD;
        for (Credential credential : credentials) {
            if (credential.kind() == kind && credential.state().equals(state)) {
                Flaw own = flaw(credential, schedule, on);
                if (own.compareTo(flaw) < 0) {
                    best = credential;
                    flaw = own;
                }
            }
        }
        return new Holding(kind, state, schedule, on, best, flaw);
    }

    boolean valid() {
        return flaw == Flaw.NO_FLAW;
    }

    /** Dates are checked here once more: a standing that was noted before the licence ran out must not outlive it. */
    private static Flaw flaw(Credential credential, Schedule schedule, LocalDate on) {
        LocalDate to = credential.to();
        return switch (credential.standing()) {
            case REVOKED -> Flaw.REVOKED;
            case SUSPENDED -> Flaw.SUSPENDED;
            case EXPIRED -> Flaw.EXPIRED;
            case NOT_YET_VALID -> Flaw.NOT_YET_VALID;
            case UNVERIFIED -> Flaw.UNVERIFIED;
            case ACTIVE, RESTRICTED -> {
                if (on.isBefore(credential.from())) {
                    yield Flaw.NOT_YET_VALID;
                }
                if (to != null && on.isAfter(to)) {
                    yield Flaw.EXPIRED;
                }
                yield covers(credential, schedule) ? Flaw.NO_FLAW : Flaw.SCHEDULE;
            }
        };
    }

    private static boolean covers(Credential credential, Schedule schedule) {
        return switch (credential.kind()) {
            case DEA_REGISTRATION -> credential.schedules().contains(schedule);
            // States register by schedule without DEA's split into narcotic and non-narcotic.
            case CONTROLLED_SUBSTANCE_REGISTRATION ->
                unlimited(credential) || credential.schedules().stream().anyMatch(s -> sameSchedule(s, schedule));
            case STATE_LICENCE, NONRESIDENT_PERMIT ->
                unlimited(credential)
                        || credential.standing() == Standing.ACTIVE
                        || credential.schedules().stream().anyMatch(s -> sameSchedule(s, schedule));
        };
    }

    private static boolean unlimited(Credential credential) {
        return credential.standing() == Standing.ACTIVE
                && credential.schedules().isEmpty();
    }

    static boolean sameSchedule(Schedule one, Schedule other) {
        return number(one) == number(other);
    }

    private static int number(Schedule schedule) {
        return switch (schedule) {
            case II, IIN -> 2;
            case III, IIIN -> 3;
            case IV -> 4;
            case V -> 5;
        };
    }

    /** @param what with its owner and place, for example "The prescriber's DEA registration in Texas" */
    String sentence(String what) {
        Credential held = best;
        if (held == null) {
            return what + " is not on record on " + on + ".";
        }
        LocalDate to = held.to();
        return what
                + switch (flaw) {
                    case NO_FLAW -> " is active on " + on + (to == null ? "." : " and runs to " + to + ".");
                    case SCHEDULE ->
                        " does not cover Schedule " + schedule + " on " + on + "; it covers "
                                + (held.schedules().isEmpty() ? "none" : schedules(held)) + ".";
                    case UNVERIFIED -> " is recorded but was not verified with the authority by " + on + ".";
                    case NOT_YET_VALID -> " begins on " + held.from() + ", after " + on + ".";
                    case EXPIRED ->
                        to == null
                                ? " has expired by " + on + "."
                                : " expired: its last day was " + to + ", before " + on + ".";
                    case SUSPENDED -> " is suspended on " + on + ".";
                    case REVOKED -> " is revoked on " + on + ".";
                    case NONE_HELD -> " is not on record on " + on + ".";
                };
    }

    private static String schedules(Credential held) {
        return held.schedules().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** @param more further names and values */
    Object[] inputs(Object... more) {
        Credential held = best;
        Object[] own = {
            "on", on,
            "state", state,
            "schedule", schedule,
            "standing", flaw.word,
            "until", held == null || held.to() == null ? "open" : held.to()
        };
        Object[] all = Arrays.copyOf(own, own.length + more.length);
        System.arraycopy(more, 0, all, own.length, more.length);
        return all;
    }
}
