package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.ReportCase;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every rule on reporting a fill to the state's monitoring program. A late report is told, and refuses nothing. */
final class ReportRules {

    static final List<Rule<ReportCase>> ALL = List.of(ReportRules::inTime, ReportRules::asapVersion);

    private static final String OR = "-or-";
    private static final Pattern VERSIONS = Pattern.compile("[0-9]\\.[0-9][A-Z]?(-or-[0-9]\\.[0-9][A-Z]?)*");

    private ReportRules() {}

    /** Null where nothing falls due, or not yet, or by no deadline that is known. */
    static @Nullable Instant dueBy(ReportCase c, Law law) {
        return c.resident() || law.state(Parameter.PDMP_BINDS_NONRESIDENT).yes()
                ? ReportDeadline.of(
                        c, law.state(Parameter.PDMP_REPORT_DEADLINE), law.state(Parameter.PDMP_REPORT_WITHIN))
                : null;
    }

    private static Judgement inTime(ReportCase c, Law law) {
        Fact deadline = law.state(Parameter.PDMP_REPORT_DEADLINE);
        Fact binds = law.state(Parameter.PDMP_BINDS_NONRESIDENT);
        var because = Judgement.of("pdmp-report-deadline", deadline, law.state(Parameter.PDMP_REPORT_WITHIN), binds)
                .given("resident", c.resident(), "mailed", c.mailed());
        Judgement free = free(c, law, because, binds);
        if (free != null) {
            return free;
        }
        if (!deadline.established()) {
            return because.notEstablished(deadline);
        }
        Instant due = dueBy(c, law);
        if (due == null) {
            return because.notApplicable(() -> deadline.none()
                    ? law.stateName() + " sets no time for the report."
                    : law.stateName() + " counts from when the fill " + (c.mailed() ? "is shipped" : "is delivered")
                            + ", which has not happened.");
        }
        Instant reported = c.reportedAt();
        Instant judged = reported == null ? c.at() : reported;
        because.given("dueBy", due, "reportedAt", reported == null ? "none" : reported, "at", c.at());
        return judged.isAfter(due)
                ? because.warned(
                        "PDMP_LATE",
                        () -> "The report to the monitoring program of " + law.stateName() + " was due by " + due
                                + (reported == null
                                        ? " and is not there at " + c.at() + "."
                                        : " and came at " + reported + "."))
                : because.met(() -> "The report to the monitoring program of " + law.stateName() + " is due by " + due
                        + (reported == null ? "." : " and came at " + reported + "."));
    }

    private static Judgement asapVersion(ReportCase c, Law law) {
        Fact taken = law.state(Parameter.PDMP_ASAP_VERSION);
        Fact binds = law.state(Parameter.PDMP_BINDS_NONRESIDENT);
        String sent = c.asapVersion();
        var because = Judgement.of("asap-version", taken, binds).given("sent", sent == null ? "none" : sent);
        Judgement free = free(c, law, because, binds);
        if (free != null) {
            return free;
        }
        if (sent == null) {
            return because.notApplicable(() -> "No file was sent yet.");
        }
        String versions = taken.value().text();
        if (!taken.established() || !VERSIONS.matcher(versions).matches()) {
            return because.notEstablished(taken, () -> "The file was sent as ASAP " + sent + ".");
        }
        return Arrays.asList(versions.split(OR)).contains(sent)
                ? because.met(() -> "The file was sent as ASAP " + sent + ", as " + law.stateName() + " takes it.")
                : because.refused(
                        "ASAP_VERSION_WRONG",
                        () -> "The file was sent as ASAP " + sent + "; the monitoring program of " + law.stateName()
                                + " takes " + versions.replace(OR, " or ") + ".");
    }

    /** Said of a pharmacy that the state does not bind, or of which that is not known; null of one it binds. */
    private static @Nullable Judgement free(ReportCase c, Law law, Judgement.Because because, Fact binds) {
        if (c.resident() || binds.yes()) {
            return null;
        }
        return binds.no()
                ? because.notApplicable(() -> law.stateName() + " asks no reports of pharmacies in other states.")
                : because.notEstablished(binds);
    }
}
