package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.RetentionCase;
import health.fulfilment.rules.pack.Fact;
import java.time.LocalDate;
import java.util.List;

/** Every rule on how long records are kept. */
final class RetentionRules {

    static final List<Rule<RetentionCase>> ALL = List.of(RetentionRules::kept);

    private RetentionRules() {}

    private static Judgement kept(RetentionCase c, Law law) {
        Retention retention = Retention.of(law, c.lastEventOn());
        Fact deciding = retention.basis().getFirst();
        LocalDate until = retention.until();
        var because = Judgement.of("records-retention", retention.basis());
        if (until == null) {
            return because.notEstablished(deciding);
        }
        because.given("lastEventOn", c.lastEventOn(), "on", c.on(), "until", until);
        if (!c.on().isAfter(until)) {
            return because.refused(
                    "RETENTION_HOLD",
                    () -> "The last event of care was on " + c.lastEventOn() + "; records are kept for "
                            + deciding.value().text() + " after it ("
                            + deciding.jurisdiction().name() + "), so the first lawful day to erase them is "
                            + until.plusDays(1) + ".");
        }
        Fact unknown = retention.unknown();
        return unknown == null
                ? because.met(() -> "The last event of care was on " + c.lastEventOn()
                        + "; records had to be kept until " + until + ".")
                : because.notEstablished(unknown, () -> "The longest time that is known ended on " + until + ".");
    }
}
