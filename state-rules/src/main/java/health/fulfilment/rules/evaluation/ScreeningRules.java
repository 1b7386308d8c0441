package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.Screening;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;

/**
 * The practice's screening before ketamine. Findings never say which condition was attested: they are stored in the
 * clear, and a diagnosis is personal data.
 */
final class ScreeningRules {

    private ScreeningRules() {}

    static Judgement attested(PrescribingCase c, Law law) {
        var because = Judgement.of("screening-attested", law.policy(Parameter.CONTRAINDICATIONS))
                .given("attestedAt", c.screening().attestedAt(), "at", c.at());
        return c.screening().attestedAt().isAfter(c.at())
                ? because.refused(
                        "SCREENING_NOT_ATTESTED",
                        () -> "The screening was attested at " + c.screening().attestedAt() + ", after signing at "
                                + c.at() + ".")
                : because.met(
                        () -> "The screening was attested at " + c.screening().attestedAt() + ".");
    }

    static Judgement contraindications(PrescribingCase c, Law law) {
        Fact list = law.policy(Parameter.CONTRAINDICATIONS);
        int asked = list.codes().size();
        boolean present = false;
        for (String contraindication : list.codes()) {
            present |= present(c.screening(), contraindication);
        }
        var because = Judgement.of("screening-contraindications", list).given("asked", asked);
        return present
                ? because.refused(
                        "SCREENING_POSITIVE",
                        () -> "The screening attests that at least one of the practice's " + asked
                                + " contraindications is present.")
                : because.met(() -> "The screening attests that none of the practice's " + asked
                        + " contraindications is present.");
    }

    private static boolean present(Screening screening, String contraindication) {
        return switch (contraindication) {
            case "uncontrolled-hypertension" -> screening.uncontrolledHypertension();
            case "psychosis-or-schizophrenia" -> screening.psychosisOrSchizophrenia();
            case "active-substance-use-disorder" -> screening.activeSubstanceUseDisorder();
            case "serious-heart-condition" -> screening.seriousHeartCondition();
            case "pregnant-or-breastfeeding" -> screening.pregnantOrBreastfeeding();
            default -> throw new IllegalStateException("the screening does not ask for " + contraindication);
        };
    }
}
