package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.HandOverCase;
import health.fulfilment.rules.evaluation.Holding.Flaw;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import java.util.List;
import java.util.Set;

/** Every rule on how a parcel leaves the pharmacy. No federal duty to take a signature was found. */
final class HandOverRules {

    private static final Set<Flaw> TAKEN_AWAY = Set.of(Flaw.SUSPENDED, Flaw.REVOKED);
    private static final Set<Flaw> NO_LONGER = Set.of(Flaw.SUSPENDED, Flaw.REVOKED, Flaw.EXPIRED, Flaw.SCHEDULE);

    static final List<Rule<HandOverCase>> FIRST = List.of(HandOverRules::signature);

    /** In this one a prescriber's authority stopped the parcel once it was taken away; that it ran out was told only. */
    static final List<Rule<HandOverCase>> SECOND = List.of(
            HandOverRules::signature,
            (c, law) -> prescriberLicence(c, law, TAKEN_AWAY),
            (c, law) -> prescriberRegistration(c, law, TAKEN_AWAY));

    static final List<Rule<HandOverCase>> ALL = List.of(
            HandOverRules::signature,
            (c, law) -> prescriberLicence(c, law, NO_LONGER),
            (c, law) -> prescriberRegistration(c, law, NO_LONGER));

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

    private static Judgement prescriberLicence(HandOverCase c, Law law, Set<Flaw> stops) {
        return prescriber(
                "prescriber-licence-at-hand-over",
                c,
                law,
                Kind.STATE_LICENCE,
                law.federal(Parameter.PRESCRIBER_STATE_LICENCE),
                "The prescriber's licence in " + law.stateName(),
                stops);
    }

    private static Judgement prescriberRegistration(HandOverCase c, Law law, Set<Flaw> stops) {
        return prescriber(
                "prescriber-dea-at-hand-over",
                c,
                law,
                Kind.DEA_REGISTRATION,
                law.federal(Parameter.DEA_REGISTRATION_PER_STATE),
                "The prescriber's DEA registration in " + law.stateName(),
                stops);
    }

    /**
     * The law asks what the prescriber held on the day of issue. By policy nothing leaves on the word of somebody who may no
     * longer prescribe it; what was never held, and so was not asked for then, is told and stops nothing.
     */
    private static Judgement prescriber(
            String rule, HandOverCase c, Law law, Kind kind, Fact atIssue, String what, Set<Flaw> stops) {
        Fact policy = law.policy(Parameter.PRESCRIBER_AT_HAND_OVER);
        var because = Judgement.of(rule, policy, atIssue).given("on", law.on(), "state", c.patientState());
        List<Credential> credentials = c.prescriberCredentials();
        if (!policy.yes() || credentials == null) {
            return because.notApplicable(() -> "What the prescriber holds was not looked at again.");
        }
        Holding holding = Holding.of(credentials, kind, c.patientState(), c.schedule(), law.on());
        because.given(holding.inputs());
        if (holding.valid()) {
            return because.met(() -> holding.sentence(what));
        }
        String code = TAKEN_AWAY.contains(holding.flaw())
                ? "PRESCRIBER_SUSPENDED_SINCE_ISSUE"
                : "PRESCRIBER_LAPSED_SINCE_ISSUE";
        return stops.contains(holding.flaw())
                ? because.refused(code, () -> holding.sentence(what))
                : because.warned(code, () -> holding.sentence(what));
    }
}
