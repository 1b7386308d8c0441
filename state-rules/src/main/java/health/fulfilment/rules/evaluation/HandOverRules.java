package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.HandOverCase;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import java.util.List;

/** Every rule on how a parcel leaves the pharmacy. No federal duty to take a signature was found. */
final class HandOverRules {

    static final List<Rule<HandOverCase>> ALL = List.of(HandOverRules::signature);

    private HandOverRules() {}

    private static Judgement signature(HandOverCase c, Law law) {
        Fact required = law.state(Parameter.DELIVERY_SIGNATURE);
        var because = Judgement.of("delivery-signature", required).given("signatureRequested", c.signatureRequested());
        if (required.no()) {
            return because.notApplicable(() -> law.stateName() + " asks no signature on delivery.");
        }
        if (!required.yes()) {
            return because.notEstablished(required);
        }
        return c.signatureRequested()
                ? because.met(
                        () -> "The carrier is told to take a signature on delivery, as " + law.stateName() + " asks.")
                : because.refused(
                        "SIGNATURE_REQUIRED",
                        () -> law.stateName() + " asks a signature on delivery, and the carrier was not told to take"
                                + " one.");
    }
}
