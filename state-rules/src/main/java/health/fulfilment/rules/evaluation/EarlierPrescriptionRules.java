package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.PrescribingCase.EarlierPrescription;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import health.fulfilment.rules.pack.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Rules that span a patient's prescriptions. */
final class EarlierPrescriptionRules {

    private EarlierPrescriptionRules() {}

    /** N.Y. Pub. Health Law 3332(3): a fill that has not been made leaves all of its supply. */
    static Judgement noNewPrescriptionTooSoon(PrescribingCase c, Law law) {
        Fact within = law.special(Parameter.NO_NEW_PRESCRIPTION_WITHIN);
        Fact left = law.special(Parameter.NEW_PRESCRIPTION_WHEN_LEFT);
        if (within == null || left == null) {
            return Judgement.of("earlier-prescription", law.state(Parameter.MAX_DAYS_SUPPLY))
                    .notApplicable(() ->
                            law.stateName() + " has no rule on the time between two prescriptions in the rulebook.");
        }
        Span span = within.time();
        Span few = left.time();
        var because = Judgement.of("earlier-prescription", within, left);
        if (span == null || few == null) {
            return because.notEstablished(span == null ? within : left);
        }
        for (EarlierPrescription earlier : c.earlier()) {
            if (!law.on().isAfter(span.after(earlier.issuedOn()))) {
                long remaining = daysLeft(earlier, law.on());
                if (remaining > few.days()) {
                    return because.given("on", law.on(), "earlierIssuedOn", earlier.issuedOn(), "daysLeft", remaining)
                            .refused(
                                    "NEW_PRESCRIPTION_TOO_SOON",
                                    () -> "An earlier prescription was issued on " + earlier.issuedOn() + " and "
                                            + remaining
                                            + " days of its supply are left on " + law.on() + "; " + law.stateName()
                                            + " allows no other within " + span + " while more than " + few.days()
                                            + " days are left.");
                }
            }
        }
        return because.given("on", law.on(), "earlier", c.earlier().size())
                .met(() -> "No earlier prescription within " + span + " has more than " + few.days()
                        + " days of its supply left.");
    }

    /** The day itself counts as one that is still supplied: the strict way to count. */
    private static long daysLeft(EarlierPrescription earlier, LocalDate on) {
        LocalDate until = earlier.suppliedUntil();
        return until == null ? earlier.daysSupply() : Math.max(0, ChronoUnit.DAYS.between(on, until) + 1);
    }
}
