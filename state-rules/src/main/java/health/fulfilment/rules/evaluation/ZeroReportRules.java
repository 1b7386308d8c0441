package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.ZeroReportCase;
import java.util.List;

/** Every rule on reporting a day without fills. */
final class ZeroReportRules {

    static final List<Rule<ZeroReportCase>> ALL = List.of();

    private ZeroReportRules() {}
}
