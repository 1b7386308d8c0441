package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;

/** Who may prescribe to a patient in this state (21 CFR 1306.03, 1301.12). */
final class PrescriberRules {

    private PrescriberRules() {}

    /** Federal law asks for the state's authority everywhere, so a state's silence permits nothing. */
    static Judgement stateLicence(PrescribingCase c, Law law) {
        Fact state = law.state(Parameter.PRESCRIBER_STATE_LICENCE);
        Fact federal = law.federal(Parameter.PRESCRIBER_STATE_LICENCE);
        Holding holding = held(c, Kind.STATE_LICENCE, law);
        var because = (state.established()
                        ? Judgement.of("prescriber-state-licence", state, federal)
                        : Judgement.of("prescriber-state-licence", federal))
                .given(holding.inputs());
        String what = "The prescriber's licence in " + law.stateName();
        return holding.valid()
                ? because.met(() -> holding.sentence(what))
                : because.refused("PRESCRIBER_NOT_AUTHORIZED", () -> holding.sentence(what));
    }

    static Judgement deaRegistration(PrescribingCase c, Law law) {
        Holding holding = held(c, Kind.DEA_REGISTRATION, law);
        var because = Judgement.of("prescriber-dea-registration", law.federal(Parameter.DEA_REGISTRATION_PER_STATE))
                .given(holding.inputs());
        String what = "The prescriber's DEA registration in " + law.stateName();
        return switch (holding.flaw()) {
            case NO_FLAW -> because.met(() -> holding.sentence(what));
            case SCHEDULE -> because.refused("DEA_SCHEDULE_NOT_AUTHORIZED", () -> holding.sentence(what));
            case NONE_HELD -> because.refused("NO_DEA_REG_IN_PATIENT_STATE", () -> holding.sentence(what));
            case UNVERIFIED, NOT_YET_VALID, EXPIRED, SUSPENDED, REVOKED ->
                because.refused("DEA_REG_INACTIVE", () -> holding.sentence(what));
        };
    }

    static Judgement stateRegistration(PrescribingCase c, Law law) {
        Fact required = law.state(Parameter.PRESCRIBER_CS_REGISTRATION);
        var because = Judgement.of("prescriber-state-registration", required)
                .given("on", law.on(), "state", c.patientState());
        if (required.no()) {
            return because.notApplicable(
                    () -> law.stateName() + " asks no controlled-substance registration of prescribers.");
        }
        if (!required.yes()) {
            return because.notEstablished(required);
        }
        Holding holding = held(c, Kind.CONTROLLED_SUBSTANCE_REGISTRATION, law);
        because.given(holding.inputs());
        String what = "The prescriber's controlled-substance registration in " + law.stateName();
        return holding.valid()
                ? because.met(() -> holding.sentence(what))
                : because.refused(
                        holding.flaw() == Holding.Flaw.NONE_HELD ? "NO_STATE_CS_REGISTRATION" : "STATE_CS_REG_INACTIVE",
                        () -> holding.sentence(what));
    }

    private static Holding held(PrescribingCase c, Kind kind, Law law) {
        return Holding.of(c.credentials(), kind, c.patientState(), c.schedule(), law.on());
    }
}
