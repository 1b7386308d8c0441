package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.DispensingCase;
import health.fulfilment.rules.DispensingCase.Counselling;
import health.fulfilment.rules.DispensingCase.Identification;
import health.fulfilment.rules.PdmpQuery;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import java.util.List;

/** Every rule on what the pharmacy does for the patient before it hands out a fill. Fills are mailed. */
final class DispensingRules {

    static final List<Rule<DispensingCase>> ALL =
            List.of(DispensingRules::identified, DispensingRules::counselled, DispensingRules::queried);

    private DispensingRules() {}

    private static Judgement identified(DispensingCase c, Law law) {
        Fact required = law.state(Parameter.ID_REQUIRED);
        Fact accepted = law.special(Parameter.ID_ACCEPTED);
        Identification how = c.identification();
        var because = (accepted == null
                        ? Judgement.of("patient-identification", required)
                        : Judgement.of("patient-identification", required, accepted))
                .given("identification", how == null ? "none" : word(how), "fillsSoFar", c.fillsSoFar());
        if (required.no()) {
            return because.notApplicable(
                    () -> law.stateName() + " asks no identification of the patient for this drug.");
        }
        if (!required.yes()) {
            return because.notEstablished(required);
        }
        Fact once = law.special(Parameter.ID_FIRST_FILL_ONLY);
        if (once != null && once.yes() && c.fillsSoFar() > 0) {
            return because.notApplicable(
                    () -> law.stateName() + " asks no identification of a patient who had an earlier fill there.");
        }
        if (how != null && accepted != null && !accepted.established()) {
            return because.notEstablished(accepted, () -> "The patient was identified by " + plain(how) + ".");
        }
        if (how != null && (accepted == null || accepted.codes().contains(word(how)))) {
            return because.met(() -> "The patient was identified by " + plain(how) + ".");
        }
        return because.refused(
                "PATIENT_NOT_IDENTIFIED",
                () -> how == null
                        ? law.stateName() + " asks that the patient be identified, and no identification is on record."
                        : "The patient was identified by " + plain(how) + ", which " + law.stateName()
                                + " does not accept for this fill.");
    }

    private static String word(Identification how) {
        return switch (how) {
            case GOVERNMENT_PHOTO_ID -> "government-photo-id";
            case BENEFIT_PLAN -> "benefit-plan";
            case KNOWN_TO_PHARMACY -> "known-to-pharmacy";
        };
    }

    private static String plain(Identification how) {
        return switch (how) {
            case GOVERNMENT_PHOTO_ID -> "a government photo ID";
            case BENEFIT_PLAN -> "the prescription benefit plan";
            case KNOWN_TO_PHARMACY -> "being known to the pharmacy";
        };
    }

    /** An offer is what the law asks: the patient may decline it. */
    private static Judgement counselled(DispensingCase c, Law law) {
        Fact required = law.state(Parameter.COUNSELLING);
        Counselling what = c.counselling();
        var because = Judgement.of("counselling", required).given("counselling", what == null ? "none" : word(what));
        if (required.no()) {
            return because.notApplicable(() -> law.stateName() + " asks no offer to counsel the patient.");
        }
        if (!required.yes()) {
            return because.notEstablished(required);
        }
        return what == null
                ? because.refused(
                        "COUNSELLING_NOT_OFFERED",
                        () -> law.stateName() + " asks that the patient be offered counselling, and no offer is on"
                                + " record.")
                : because.met(
                        switch (what) {
                            case GIVEN -> () -> "The patient was counselled.";
                            case OFFERED_IN_WRITING -> () -> "The patient was offered counselling in writing.";
                            case DECLINED -> () -> "The patient was offered counselling and declined.";
                        });
    }

    private static String word(Counselling what) {
        return switch (what) {
            case GIVEN -> "given";
            case OFFERED_IN_WRITING -> "offered-in-writing";
            case DECLINED -> "declined";
        };
    }

    /** The pharmacy's own query, beside the prescriber's. */
    private static Judgement queried(DispensingCase c, Law law) {
        Fact binds = law.special(Parameter.PDMP_BINDS_DISPENSER);
        if (binds == null || binds.no()) {
            return Judgement.of(
                            "dispenser-pdmp-query", binds == null ? law.state(Parameter.PDMP_QUERY_REQUIRED) : binds)
                    .notApplicable(() -> law.stateName() + " has no rule on a query by the pharmacy in the rulebook.");
        }
        PdmpQuery query = c.pdmpQuery();
        boolean usable = query != null
                && query.state().equals(c.patientState())
                && !query.queriedAt().isAfter(c.at());
        var because = Judgement.of("dispenser-pdmp-query", binds)
                .given("state", c.patientState(), "queriedAt", query == null ? "none" : query.queriedAt());
        if (!binds.yes()) {
            return because.notEstablished(binds);
        }
        return query != null && usable
                ? because.met(() -> "The pharmacy queried the monitoring program of " + query.state() + " at "
                        + query.queriedAt() + ".")
                : because.refused(
                        "DISPENSER_PDMP_QUERY_MISSING",
                        () -> law.stateName() + " asks the pharmacy to query its monitoring program before dispensing,"
                                + " and no such query is on record.");
    }
}
