package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.HandOverCase;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import java.util.List;

/** Every rule on how a parcel leaves the pharmacy. No federal duty to take a signature was found. */
final class HandOverRules {

    static final List<Rule<HandOverCase>> FIRST = List.of(HandOverRules::signature);

    static final List<Rule<HandOverCase>> ALL =
            List.of(HandOverRules::signature, HandOverRules::prescriberLicence, HandOverRules::prescriberRegistration);

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

    private static Judgement prescriberLicence(HandOverCase c, Law law) {
        return prescriber(
                "prescriber-licence-at-hand-over",
                c,
                law,
                Kind.STATE_LICENCE,
                law.federal(Parameter.PRESCRIBER_STATE_LICENCE),
                "The prescriber's licence in " + law.stateName());
    }

    private static Judgement prescriberRegistration(HandOverCase c, Law law) {
        return prescriber(
                "prescriber-dea-at-hand-over",
                c,
                law,
                Kind.DEA_REGISTRATION,
                law.federal(Parameter.DEA_REGISTRATION_PER_STATE),
                "The prescriber's DEA registration in " + law.stateName());
    }

    /**
     * The law asks what the prescriber held on the day of issue, so what merely ran out since is told and stops nothing. By
     * policy nothing leaves on the word of somebody whose authority was taken away.
     */
    private static Judgement prescriber(String rule, HandOverCase c, Law law, Kind kind, Fact atIssue, String what) {
        Fact policy = law.policy(Parameter.PRESCRIBER_AT_HAND_OVER);
        var because = Judgement.of(rule, policy, atIssue).given("on", law.on(), "state", c.patientState());
        List<Credential> credentials = c.prescriberCredentials();
        if (!policy.yes() || credentials == null) {
            return because.notApplicable(() -> "What the prescriber holds was not looked at again.");
        }
        Holding holding = Holding.of(credentials, kind, c.patientState(), c.schedule(), law.on());
        because.given(holding.inputs());
        return switch (holding.flaw()) {
            case NO_FLAW -> because.met(() -> holding.sentence(what));
            case SUSPENDED, REVOKED ->
                because.refused("PRESCRIBER_SUSPENDED_SINCE_ISSUE", () -> holding.sentence(what));
            case SCHEDULE, UNVERIFIED, NOT_YET_VALID, EXPIRED, NONE_HELD ->
                because.warned("PRESCRIBER_LAPSED_SINCE_ISSUE", () -> holding.sentence(what));
        };
    }
}
