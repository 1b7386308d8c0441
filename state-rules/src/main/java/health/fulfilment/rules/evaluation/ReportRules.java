package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.ReportCase;
import java.util.List;

/** Every rule on reporting a fill to the state's monitoring program. */
final class ReportRules {

    static final List<Rule<ReportCase>> ALL = List.of();

    private ReportRules() {}
}
