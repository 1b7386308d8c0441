package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.PharmacyCase;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;

/** States that ask of a pharmacy elsewhere that one of its pharmacists be licensed with them. */
final class InStateRules {

    private InStateRules() {}

    /** Who is in charge is not among the facts: that somebody is licensed is then not enough to call it met. */
    static Judgement pharmacist(PharmacyCase c, Law law) {
        Fact which = law.special(Parameter.IN_STATE_PHARMACIST);
        if (which == null || c.pharmacyState().equals(c.patientState())) {
            return Judgement.of("in-state-pharmacist", which == null ? law.state(Parameter.NONRESIDENT_PERMIT) : which)
                    .given("state", c.patientState(), "pharmacyState", c.pharmacyState(), "pharmacy", c.pharmacy())
                    .notApplicable(() -> which == null
                            ? law.stateName() + " has no rule on a pharmacist licensed there in the rulebook."
                            : "The pharmacy is in the patient's state " + law.stateName() + ".");
        }
        var because = Judgement.of("in-state-pharmacist", which);
        if (!which.established()) {
            return because.notEstablished(which);
        }
        Holding holding =
                Holding.of(c.pharmacistCredentials(), Kind.STATE_LICENCE, c.patientState(), c.schedule(), law.on());
        because.given(
                holding.inputs("pharmacy", c.pharmacy(), "asked", which.value().text()));
        if (!holding.valid()) {
            return because.refused(
                    "NO_IN_STATE_PHARMACIST",
                    () -> holding.sentence("The licence in " + law.stateName() + " of a pharmacist of this pharmacy"));
        }
        return which.is("in-charge")
                ? because.warned(
                        "PHARMACIST_IN_CHARGE_UNKNOWN",
                        () -> law.stateName()
                                + " wants the pharmacist in charge to be licensed there; one pharmacist of"
                                + " this pharmacy is, and who is in charge is not among the facts.")
                : because.met(() -> "A pharmacist of this pharmacy is licensed in " + law.stateName() + ".");
    }
}
