package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.ZeroReportCase;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every rule on reporting a day without fills. A missing report is told, and refuses nothing. */
final class ZeroReportRules {

    static final List<Rule<ZeroReportCase>> ALL = List.of(ZeroReportRules::zeroReport);

    private ZeroReportRules() {}

    /** Null where nothing falls due, or by no deadline that is known. */
    static @Nullable Instant dueBy(ZeroReportCase c, Law law) {
        Fact businessDays = law.special(Parameter.ZERO_REPORT_BUSINESS_DAYS);
        boolean counts = businessDays == null || !businessDays.yes() || BusinessDays.is(c.day());
        return c.fills() == 0 && counts && law.state(Parameter.PDMP_ZERO_REPORT).yes()
                ? ReportDeadline.ofDayWithoutFills(c.day(), c.zone(), law)
                : null;
    }

    private static Judgement zeroReport(ZeroReportCase c, Law law) {
        Fact required = law.state(Parameter.PDMP_ZERO_REPORT);
        Fact own = law.special(Parameter.ZERO_REPORT_WITHIN);
        Fact deadline = own == null ? law.state(Parameter.PDMP_REPORT_DEADLINE) : own;
        var because = Judgement.of("zero-report", required, deadline).given("day", c.day(), "fills", c.fills());
        if (c.fills() > 0) {
            return because.notApplicable(() -> c.fills() + " fills were made on " + c.day() + ".");
        }
        if (required.no()) {
            return because.notApplicable(() -> law.stateName() + " asks no report of a day without fills.");
        }
        if (!required.yes()) {
            return because.notEstablished(required);
        }
        Fact businessDays = law.special(Parameter.ZERO_REPORT_BUSINESS_DAYS);
        if (businessDays != null && businessDays.yes() && !BusinessDays.is(c.day())) {
            return because.notApplicable(
                    () -> law.stateName() + " asks this of business days; " + c.day() + " is none.");
        }
        Instant due = ReportDeadline.ofDayWithoutFills(c.day(), c.zone(), law);
        if (due == null) {
            return because.notEstablished(deadline);
        }
        Instant reported = c.reportedAt();
        Instant judged = reported == null ? c.at() : reported;
        because.given("day", c.day(), "dueBy", due, "reportedAt", reported == null ? "none" : reported, "at", c.at());
        return judged.isAfter(due)
                ? because.warned(
                        "ZERO_REPORT_MISSING",
                        () -> "That nothing was dispensed on " + c.day() + " was due to the monitoring program of "
                                + law.stateName() + " by " + due
                                + (reported == null
                                        ? " and is not there at " + c.at() + "."
                                        : " and came at " + reported + "."))
                : because.met(() -> "That nothing was dispensed on " + c.day()
                        + " is due to the monitoring program of " + law.stateName() + " by " + due
                        + (reported == null ? "." : " and came at " + reported + "."));
    }
}
