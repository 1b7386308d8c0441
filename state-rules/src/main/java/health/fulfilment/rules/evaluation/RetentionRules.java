package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.RetentionCase;
import java.util.List;

/** Every rule on how long records are kept. */
final class RetentionRules {

    static final List<Rule<RetentionCase>> ALL = List.of();

    private RetentionRules() {}
}
