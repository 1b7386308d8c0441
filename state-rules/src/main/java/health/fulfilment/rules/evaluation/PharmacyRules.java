package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.PharmacyCase;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import java.util.List;

/** Every rule on which pharmacy may dispense to the patient's state. */
final class PharmacyRules {

    static final List<Rule<PharmacyCase>> ALL = List.of(
            CoverageRules::scheduleDispensed,
            PharmacyRules::homeLicence,
            PharmacyRules::deaRegistration,
            PharmacyRules::nonresidentPermit,
            PharmacyRules::stateRegistration,
            InStateRules::pharmacist);

    private PharmacyRules() {}

    private static Judgement homeLicence(PharmacyCase c, Law law) {
        Holding holding = Holding.of(c.credentials(), Kind.STATE_LICENCE, c.pharmacyState(), c.schedule(), law.on());
        var because = Judgement.of("pharmacy-home-licence", law.federal(Parameter.PHARMACY_LICENCE))
                .given(holding.inputs("pharmacy", c.pharmacy()));
        String what = "The pharmacy's licence in its home state " + c.pharmacyState();
        return holding.valid()
                ? because.met(() -> holding.sentence(what))
                : because.refused("PHARMACY_LICENCE_INACTIVE", () -> holding.sentence(what));
    }

    private static Judgement deaRegistration(PharmacyCase c, Law law) {
        Holding holding = Holding.of(c.credentials(), Kind.DEA_REGISTRATION, c.pharmacyState(), c.schedule(), law.on());
        var because = Judgement.of("pharmacy-dea-registration", law.federal(Parameter.PHARMACY_DEA_REGISTRATION))
                .given(holding.inputs("pharmacy", c.pharmacy()));
        String what = "The pharmacy's DEA registration in " + c.pharmacyState();
        return holding.valid()
                ? because.met(() -> holding.sentence(what))
                : because.refused("PHARMACY_DEA_INACTIVE", () -> holding.sentence(what));
    }

    private static Judgement nonresidentPermit(PharmacyCase c, Law law) {
        Fact permit = law.state(Parameter.NONRESIDENT_PERMIT);
        var because = Judgement.of("pharmacy-nonresident-permit", permit)
                .given(
                        "on",
                        law.on(),
                        "state",
                        c.patientState(),
                        "pharmacyState",
                        c.pharmacyState(),
                        "pharmacy",
                        c.pharmacy());
        if (c.pharmacyState().equals(c.patientState())) {
            return because.notApplicable(() ->
                    "The pharmacy is in the patient's state " + law.stateName() + "; its home licence counts there.");
        }
        if (permit.no()) {
            return because.notApplicable(() -> law.stateName() + " asks no permit of pharmacies in other states.");
        }
        if (!permit.yes()) {
            return because.notEstablished(permit);
        }
        Holding holding =
                Holding.of(c.credentials(), Kind.NONRESIDENT_PERMIT, c.patientState(), c.schedule(), law.on());
        because.given(holding.inputs("pharmacy", c.pharmacy()));
        String what = "The pharmacy's permit as a nonresident pharmacy in " + law.stateName();
        return holding.valid()
                ? because.met(() -> holding.sentence(what))
                : because.refused("PHARMACY_NOT_LICENSED_IN_PATIENT_STATE", () -> holding.sentence(what));
    }

    private static Judgement stateRegistration(PharmacyCase c, Law law) {
        boolean resident = c.pharmacyState().equals(c.patientState());
        Fact ofResidents = resident ? law.special(Parameter.PHARMACY_RESIDENT_CS_REGISTRATION) : null;
        Fact registration = ofResidents == null ? law.state(Parameter.PHARMACY_CS_REGISTRATION) : ofResidents;
        var because = Judgement.of("pharmacy-state-registration", registration)
                .given(
                        "on",
                        law.on(),
                        "state",
                        c.patientState(),
                        "pharmacyState",
                        c.pharmacyState(),
                        "pharmacy",
                        c.pharmacy());
        if (registration.no()) {
            return because.notApplicable(
                    () -> law.stateName() + " asks no controlled-substance registration of its own of this pharmacy.");
        }
        if (!registration.yes()) {
            return because.notEstablished(registration);
        }
        Holding holding = Holding.of(
                c.credentials(), Kind.CONTROLLED_SUBSTANCE_REGISTRATION, c.patientState(), c.schedule(), law.on());
        because.given(holding.inputs("pharmacy", c.pharmacy()));
        String what = "The pharmacy's controlled-substance registration in " + law.stateName();
        return holding.valid()
                ? because.met(() -> holding.sentence(what))
                : because.refused("PHARMACY_NO_STATE_REGISTRATION", () -> holding.sentence(what));
    }
}
