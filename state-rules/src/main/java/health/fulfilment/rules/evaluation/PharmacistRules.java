package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.PharmacistCase;
import health.fulfilment.rules.pack.Parameter;
import java.util.List;

/** Every rule on who may act as the pharmacist of an order. */
final class PharmacistRules {

    static final List<Rule<PharmacistCase>> ALL = List.of(PharmacistRules::homeLicence);

    private PharmacistRules() {}

    private static Judgement homeLicence(PharmacistCase c, Law law) {
        Holding holding = Holding.of(c.credentials(), Kind.STATE_LICENCE, c.pharmacyState(), c.schedule(), law.on());
        var because = Judgement.of("pharmacist-licence", law.federal(Parameter.PHARMACIST_LICENCE))
                .given(holding.inputs("pharmacist", c.pharmacist()));
        String what = "The licence of pharmacist " + c.pharmacist() + " in " + c.pharmacyState();
        return holding.valid()
                ? because.met(() -> holding.sentence(what))
                : because.refused("PHARMACIST_NOT_LICENSED", () -> holding.sentence(what));
    }
}
