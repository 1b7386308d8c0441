package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.DispensingCase;
import java.util.List;

/** Every rule on what the pharmacy does for the patient before it hands out a fill. */
final class DispensingRules {

    static final List<Rule<DispensingCase>> ALL = List.of();

    private DispensingRules() {}
}
