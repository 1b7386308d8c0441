package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.DispensingCase;
import health.fulfilment.rules.FillCase;
import health.fulfilment.rules.HandOverCase;
import health.fulfilment.rules.PharmacistCase;
import health.fulfilment.rules.PharmacyCase;
import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.ReportCase;
import health.fulfilment.rules.RetentionCase;
import health.fulfilment.rules.ZeroReportCase;
import java.util.List;

/**
 * Which rules are asked of each kind of question. A published rulebook names its generation, so a decision can be judged
 * again by the very rules that judged it: a rule that changes what it says, or is added, makes a new generation, and the
 * old one stays as long as decisions recorded it.
 */
public record Generation(
        List<Rule<PrescribingCase>> prescribing,
        List<Rule<PharmacyCase>> pharmacy,
        List<Rule<PharmacistCase>> pharmacist,
        List<Rule<FillCase>> fill,
        List<Rule<DispensingCase>> dispensing,
        List<Rule<HandOverCase>> handOver,
        List<Rule<ReportCase>> report,
        List<Rule<ZeroReportCase>> zeroReport,
        List<Rule<RetentionCase>> retention) {

    /** What new rulebooks use. */
    public static final int LATEST = 3;

    private static final Generation FIRST = new Generation(
            PrescribingRules.ALL,
            PharmacyRules.ALL,
            PharmacistRules.ALL,
            FillRules.ALL,
            DispensingRules.ALL,
            HandOverRules.FIRST,
            ReportRules.ALL,
            ZeroReportRules.ALL,
            RetentionRules.ALL);

    /** Since then the prescriber too is judged again as the drug leaves. */
    private static final Generation SECOND = FIRST.handingOver(HandOverRules.SECOND);

    /** Since then a prescriber's authority that ran out stops the drug as one that was taken away does. */
    private static final Generation THIRD = SECOND.handingOver(HandOverRules.ALL);

    private Generation handingOver(List<Rule<HandOverCase>> rules) {
        return new Generation(
                prescribing, pharmacy, pharmacist, fill, dispensing, rules, report, zeroReport, retention);
    }

    /** @throws IllegalArgumentException if there never was such a generation */
    static Generation of(int number) {
        return switch (number) {
            case 1 -> FIRST;
            case 2 -> SECOND;
            case 3 -> THIRD;
            default -> throw new IllegalArgumentException("there is no generation " + number + " of the rules");
        };
    }
}
