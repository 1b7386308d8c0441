package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.HandOverCase;
import java.util.List;

/** Every rule on how a parcel leaves the pharmacy. */
final class HandOverRules {

    static final List<Rule<HandOverCase>> ALL = List.of();

    private HandOverRules() {}
}
