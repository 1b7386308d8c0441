package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import health.fulfilment.rules.pack.Span;
import java.time.LocalDate;

/** How much, how often and for how long a prescription may authorise. */
final class ContentRules {

    private ContentRules() {}

    static Judgement refills(PrescribingCase c, Law law) {
        Strictest limit = Strictest.number(law.federal(Parameter.MAX_REFILLS), law.state(Parameter.MAX_REFILLS));
        Integer most = limit.deciding().count();
        var because = Judgement.of("max-refills", limit.deciding(), limit.other());
        if (most == null) {
            return because.notEstablished(limit.deciding());
        }
        because.given("refills", c.refills(), "most", most);
        String who = limit.deciding().jurisdiction().name();
        if (c.refills() > most) {
            return because.refused(
                    limit.deciding().jurisdiction().isFederal() ? "REFILLS_EXCEED_5" : "REFILLS_EXCEED_STATE_LIMIT",
                    () -> c.refills() + " refills were asked for; the law (" + who + ") allows " + most + ".");
        }
        Fact unknown = limit.unknown();
        return unknown == null
                ? because.met(() -> c.refills() + " refills; the law (" + who + ") allows " + most + ".")
                : because.notEstablished(unknown, () -> "The federal limit of " + most + " refills is met.");
    }

    static Judgement refillsOfLongSupply(PrescribingCase c, Law law) {
        Fact above = law.special(Parameter.LONG_SUPPLY_ABOVE);
        Fact most = law.special(Parameter.MAX_REFILLS_OF_LONG_SUPPLY);
        if (above == null || most == null) {
            return Judgement.of("refills-of-long-supply", law.state(Parameter.MAX_REFILLS))
                    .notApplicable(() -> law.stateName() + " has no limit of its own on refills of a long supply.");
        }
        Span span = above.time();
        Integer refills = most.count();
        var because = Judgement.of("refills-of-long-supply", most, above);
        if (span == null || refills == null) {
            return because.notEstablished(span == null ? above : most);
        }
        because.given("daysSupply", c.daysSupply(), "longAbove", span.days(), "refills", c.refills(), "most", refills);
        return c.daysSupply() > span.days() && c.refills() > refills
                ? because.refused(
                        "REFILLS_EXCEED_STATE_LIMIT",
                        () -> c.refills() + " refills were asked for with " + c.daysSupply() + " days' supply; "
                                + law.stateName() + " allows " + refills + " above " + span + ".")
                : because.met(() -> c.refills() + " refills of " + c.daysSupply() + " days' supply; " + law.stateName()
                        + " limits them to " + refills + " only above " + span + ".");
    }

    static Judgement daysSupply(PrescribingCase c, Law law) {
        return daysSupply(c.daysSupply(), law);
    }

    /** The same at issue and at each fill. */
    static Judgement daysSupply(int daysSupply, Law law) {
        Fact limit = law.state(Parameter.MAX_DAYS_SUPPLY);
        var because = Judgement.of("max-days-supply", limit).given("daysSupply", daysSupply);
        if (limit.none()) {
            return because.notApplicable(() -> law.stateName() + " sets no limit on the supply of one fill.");
        }
        Span most = limit.time();
        if (most == null) {
            return because.notEstablished(limit);
        }
        because.given("daysSupply", daysSupply, "most", most.days());
        return daysSupply > most.days()
                ? because.refused(
                        "DAYS_SUPPLY_EXCEEDED",
                        () -> daysSupply + " days' supply in one fill; " + law.stateName() + " allows " + most + ".")
                : because.met(
                        () -> daysSupply + " days' supply in one fill; " + law.stateName() + " allows " + most + ".");
    }

    static Judgement daysSupplyOfAllRefills(PrescribingCase c, Law law) {
        Fact limit = law.special(Parameter.MAX_DAYS_SUPPLY_ALL_REFILLS);
        if (limit == null) {
            return Judgement.of("max-days-supply-of-refills", law.state(Parameter.MAX_DAYS_SUPPLY))
                    .notApplicable(() -> law.stateName() + " has no limit on the supply of all refills together.");
        }
        Span most = limit.time();
        int total = Math.multiplyExact(c.refills(), c.daysSupply());
        var because = Judgement.of("max-days-supply-of-refills", limit);
        if (most == null) {
            return because.notEstablished(limit);
        }
        because.given("refills", c.refills(), "daysSupply", c.daysSupply(), "together", total, "most", most.days());
        return total > most.days()
                ? because.refused(
                        "DAYS_SUPPLY_EXCEEDED",
                        () -> c.refills() + " refills of " + c.daysSupply() + " days make " + total + " days; "
                                + law.stateName() + " allows " + most + " in all refills together.")
                : because.met(() -> c.refills() + " refills of " + c.daysSupply() + " days make " + total + " days; "
                        + law.stateName() + " allows " + most + " in all refills together.");
    }

    /** Does not refuse: what is left when the prescription ends is merely lost to the patient. */
    static Judgement validity(PrescribingCase c, Law law) {
        Validity validity = Validity.of(law, law.on());
        LocalDate firstBy = validity.firstFillBy();
        LocalDate refillsBy = validity.refillsBy();
        LocalDate lastDue = law.on().plusDays((long) c.refills() * c.daysSupply());
        var because = Judgement.of("prescription-validity", validity.basis())
                .given("issuedOn", law.on(), "firstFillBy", firstBy, "refillsBy", refillsBy);
        Fact unknown = validity.unknown();
        if (c.refills() > 0 && lastDue.isAfter(refillsBy)) {
            return because.warned(
                    "SUPPLY_OUTLASTS_VALIDITY",
                    () -> "The last of " + c.refills() + " refills would fall due on " + lastDue
                            + ", but nothing may be dispensed after " + refillsBy + ".");
        }
        return unknown == null
                ? because.met(() ->
                        "Issued on " + law.on() + ": first fill by " + firstBy + ", refills by " + refillsBy + ".")
                : because.notEstablished(
                        unknown, () -> "First fill by " + firstBy + ", refills by " + refillsBy + " at the latest.");
    }

    /** Every prescription here is electronic by the practice's policy, so the states' mandates hold as well. */
    static Judgement electronic(PrescribingCase c, Law law) {
        Fact mandate = law.state(Parameter.EPRESCRIBING_MANDATED);
        Fact policy = law.policy(Parameter.ELECTRONIC_ONLY);
        return mandate.yes()
                ? Judgement.of("electronic-prescribing", mandate, policy)
                        .met(() -> law.stateName() + " wants an electronic prescription, and every one here is.")
                : Judgement.of("electronic-prescribing", policy, mandate)
                        .met(() -> "The practice issues electronic prescriptions only.");
    }
}
