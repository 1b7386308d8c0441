package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Pack;
import health.fulfilment.rules.pack.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The law that binds one patient on one day: federal, the state's, and the practice's own rules.
 *
 * @param on the legal local date that is judged
 */
record Law(LocalDate on, Pack federalPack, Pack statePack, Pack policyPack) {

    Fact federal(Parameter parameter) {
        return federalPack.on(on, parameter);
    }

    Fact state(Parameter parameter) {
        return statePack.on(on, parameter);
    }

    /** A rule that only some states have; null where the state has none. */
    @Nullable
    Fact special(Parameter parameter) {
        return statePack.find(on, parameter);
    }

    Fact policy(Parameter parameter) {
        return policyPack.on(on, parameter);
    }

    String stateName() {
        return statePack.jurisdiction().name();
    }
}
