package health.fulfilment.core.licensure;

import static health.fulfilment.core.licensure.Licences.FLORIDA;
import static health.fulfilment.core.licensure.Licences.FROM;
import static health.fulfilment.core.licensure.Licences.LICENCE;
import static health.fulfilment.core.licensure.Licences.NOW;
import static health.fulfilment.core.licensure.Licences.schedules;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.licensure.LicensureEvent.LicenceRecorded;
import health.fulfilment.core.licensure.LicensureEvent.LicenceReinstated;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRenewed;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRestricted;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRevoked;
import health.fulfilment.core.licensure.LicensureEvent.LicenceSuspended;
import health.fulfilment.core.licensure.LicensureEvent.LicenceVerified;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Standing;
import health.fulfilment.rules.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every history of a licence, tried on random ones. The seed is in each test's name and message. */
class StandingPropertiesTest {

    private static final int DAYS = 900;

    static List<Long> seeds() {
        return LongStream.range(0, 100).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void standing_does_not_depend_on_the_order_in_which_changes_of_different_days_became_known(long seed) {
        Random random = new Random(seed);
        List<LicensureEvent> history = onDifferentDays(random);
        List<LicensureEvent> otherwise = new ArrayList<>(history);
        Collections.shuffle(otherwise, random);
        Licensure one = fold(history);
        Licensure other = fold(otherwise);
        for (int day = -5; day < DAYS; day++) {
            LocalDate on = FROM.plusDays(day);
            assertThat(other.credentialsOn(on))
                    .as("seed %d on %s: %s", seed, on, otherwise)
                    .isEqualTo(one.credentialsOn(on));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_is_active_again_after_a_revocation(long seed) {
        Random random = new Random(seed);
        List<LicensureEvent> history = onDifferentDays(random);
        LocalDate revokedOn = FROM.plusDays(random.nextInt(DAYS));
        history.add(random.nextInt(history.size() + 1), new LicenceRevoked(LICENCE, NOW, revokedOn, "order", null));
        Licensure licensure = fold(history);
        for (LocalDate on = revokedOn; on.isBefore(FROM.plusDays(DAYS)); on = on.plusDays(1)) {
            assertThat(licensure.credential(LICENCE, on).orElseThrow().standing())
                    .as("seed %d on %s: %s", seed, on, history)
                    .isEqualTo(Standing.REVOKED);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void standing_is_what_a_clerk_finds_who_goes_through_the_calendar_day_by_day(long seed) {
        List<LicensureEvent> history = onDifferentDays(new Random(seed));
        Licensure licensure = fold(history);
        Clerk clerk = new Clerk(history);
        for (int day = 0; day < DAYS; day++) {
            LocalDate on = FROM.plusDays(day);
            Standing expected = clerk.next(on);
            assertThat(licensure.credential(LICENCE, on).orElseThrow().standing())
                    .as("seed %d on %s: %s", seed, on, history)
                    .isEqualTo(expected);
        }
    }

    /** Another way to the same answer: remembers where things stand and turns one page of the calendar at a time. */
    private static final class Clerk {
        private final List<LicensureEvent> history;
        private final boolean verified;
        private final Set<LocalDate> valid = new HashSet<>();
        private boolean suspended;
        private boolean revoked;
        private boolean restricted;

        Clerk(List<LicensureEvent> history) {
            this.history = history;
            this.verified = history.stream().anyMatch(LicenceVerified.class::isInstance);
            FROM.datesUntil(FROM.plusDays(366)).forEach(valid::add);
            for (LicensureEvent event : history) {
                if (event instanceof LicenceRenewed renewed) {
                    renewed.effectiveOn().datesUntil(renewed.to().plusDays(1)).forEach(valid::add);
                }
            }
        }

        Standing next(LocalDate day) {
            for (LicensureEvent event : history) {
                switch (event) {
                    case LicenceSuspended e when e.effectiveOn().equals(day) -> suspended = true;
                    case LicenceReinstated e when e.effectiveOn().equals(day) -> suspended = false;
                    case LicenceRevoked e when e.effectiveOn().equals(day) -> revoked = true;
                    case LicenceRestricted e
                    when e.effectiveOn().equals(day) ->
                        restricted = !e.schedules().equals(GRANTED);
                    default -> {}
                }
            }
            if (revoked) {
                return Standing.REVOKED;
            }
            if (suspended) {
                return Standing.SUSPENDED;
            }
            if (!verified) {
                return Standing.UNVERIFIED;
            }
            if (!valid.contains(day)) {
                return Standing.EXPIRED;
            }
            return restricted ? Standing.RESTRICTED : Standing.ACTIVE;
        }
    }

    private static final SortedSet<Schedule> GRANTED = schedules(Schedule.IIIN, Schedule.IV, Schedule.V);

    /** Up to twelve changes, no two on one day; nine histories in ten contain a verification, one in ten a revocation. */
    private static List<LicensureEvent> onDifferentDays(Random random) {
        Set<LocalDate> taken = new HashSet<>();
        List<LicensureEvent> history = new ArrayList<>();
        if (random.nextInt(10) < 9) {
            history.add(new LicenceVerified(LICENCE, NOW, anotherDay(random, taken), "board"));
        }
        int changes = random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            history.add(change(random, anotherDay(random, taken)));
        }
        if (random.nextInt(10) == 0) {
            history.add(new LicenceRevoked(LICENCE, NOW, anotherDay(random, taken), "order", null));
        }
        return history;
    }

    private static LicensureEvent change(Random random, LocalDate day) {
        return switch (random.nextInt(4)) {
            case 0 -> new LicenceRenewed(LICENCE, NOW, day, day.plusDays(random.nextInt(200)), "renewed", null, null);
            case 1 -> new LicenceRestricted(LICENCE, NOW, day, someOf(random), "order");
            case 2 -> new LicenceSuspended(LICENCE, NOW, day, "order");
            default -> new LicenceReinstated(LICENCE, NOW, day, "lifted");
        };
    }

    private static SortedSet<Schedule> someOf(Random random) {
        SortedSet<Schedule> left = schedules();
        GRANTED.stream().filter(any -> random.nextInt(3) > 0).forEach(left::add);
        return left;
    }

    private static LocalDate anotherDay(Random random, Set<LocalDate> taken) {
        LocalDate day = FROM.plusDays(random.nextInt(DAYS));
        return taken.add(day) ? day : anotherDay(random, taken);
    }

    private static Licensure fold(List<LicensureEvent> changes) {
        Licensure licensure = Licensure.absent()
                .evolve(new LicenceRecorded(
                        LICENCE,
                        NOW,
                        FLORIDA.holder(),
                        FLORIDA.state(),
                        Credential.Kind.DEA_REGISTRATION,
                        "AB1234563",
                        GRANTED,
                        FROM,
                        FROM.plusDays(365)));
        for (LicensureEvent change : changes) {
            licensure = licensure.evolve(change);
        }
        return licensure;
    }
}
