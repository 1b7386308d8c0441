package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.FillCase;
import health.fulfilment.rules.PharmacyCase;
import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Pack;
import health.fulfilment.rules.pack.Parameter;
import java.time.LocalDate;

/** What we know no law for is refused: by state, and by schedule. */
final class CoverageRules {

    private CoverageRules() {}

    /** The only judgement where the patient's state has no pack: nothing else could be said truthfully. */
    static Judgement stateNotCovered(State state, LocalDate on, Pack policy) {
        return Judgement.of("state-covered", policy.on(on, Parameter.STATES_WITH_PACK_ONLY))
                .given("on", on, "state", state)
                .refused(
                        "STATE_NOT_COVERED",
                        () -> "The law of " + state + " is not in the rulebook; no order is decided for that state.");
    }

    static Judgement schedule(PrescribingCase c, Law law) {
        return schedule(c.schedule(), law);
    }

    static Judgement scheduleDispensed(PharmacyCase c, Law law) {
        return schedule(c.schedule(), law);
    }

    static Judgement scheduleFilled(FillCase c, Law law) {
        return schedule(c.schedule(), law);
    }

    private static Judgement schedule(Schedule schedule, Law law) {
        Fact known = law.policy(Parameter.SCHEDULES);
        var because = Judgement.of("schedule-covered", known).given("schedule", schedule);
        return known.codes().contains(schedule.name())
                ? because.met(() -> "The rulebook holds the law of Schedule " + schedule + ".")
                : because.refused(
                        "SCHEDULE_NOT_COVERED",
                        () -> "The rulebook holds no law of Schedule " + schedule + ", only of "
                                + known.value().text() + ".");
    }
}
