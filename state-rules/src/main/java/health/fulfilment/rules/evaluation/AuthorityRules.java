package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.CoveringRequest;
import health.fulfilment.rules.InPersonVisit;
import health.fulfilment.rules.Modality;
import health.fulfilment.rules.PatientSetting;
import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import health.fulfilment.rules.pack.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what federal basis a controlled substance is prescribed to a patient whom the prescriber may never have met (21 U.S.C.
 * 829(e), 802(54); 21 CFR 1307.41). One basis is enough; those that do not end come first, the temporary rule last.
 */
final class AuthorityRules {

    private static final String RULE = "telemedicine-authority";

    private AuthorityRules() {}

    /** The date is the local one where the patient is: 2026-12-31 ends an hour later in Chicago than in New York. */
    static Judgement federal(PrescribingCase c, Law law) {
        Fact inPerson = law.federal(Parameter.IN_PERSON_REQUIRED);
        LocalDate seen = seenInPersonOn(c, law);
        if (seen != null) {
            return Judgement.of(RULE, inPerson)
                    .given("on", law.on(), "basis", "in-person", "inPersonOn", seen)
                    .met(() -> "The prescriber evaluated the patient in person on " + seen + ".");
        }
        PatientSetting setting = c.setting();
        if (setting != null) {
            Fact permits = law.federal(parameter(setting));
            if (permits.yes()) {
                return inSetting(setting, law, permits, inPerson);
            }
        }
        CoveringRequest request = c.covering();
        Fact within = law.federal(Parameter.COVERING_EVALUATION_WITHIN);
        if (request != null && eligible(request, within.time(), law.on())) {
            return Judgement.of(RULE, within, inPerson)
                    .given("on", law.on(), "basis", "covering", "evaluatedOn", request.evaluatedOn())
                    .met(() -> "The prescriber covers for a practitioner who asked on " + request.requestedOn()
                            + " and evaluated the patient on " + request.evaluatedOn() + ", within " + within.time()
                            + " before " + law.on() + ".");
        }
        Fact flexibility = law.federal(Parameter.TELEMEDICINE_FLEXIBILITY);
        if (flexibility.yes()) {
            return underTheTemporaryRule(law, flexibility, inPerson);
        }
        return request == null ? none(law, inPerson) : notEligible(request, law, within, inPerson);
    }

    private static Judgement inSetting(PatientSetting setting, Law law, Fact permits, Fact inPerson) {
        return switch (setting) {
            case REGISTERED_FACILITY ->
                Judgement.of(RULE, permits, inPerson)
                        .given("on", law.on(), "basis", "telemed-facility")
                        .met(() -> "The patient was treated by, and was in, a hospital or clinic registered with DEA.");
            case WITH_PRACTITIONER ->
                Judgement.of(RULE, permits, inPerson)
                        .given("on", law.on(), "basis", "telemed-with-practitioner")
                        .met(() ->
                                "The patient was treated by, and was with, another practitioner registered with DEA.");
        };
    }

    private static Parameter parameter(PatientSetting setting) {
        return switch (setting) {
            case REGISTERED_FACILITY -> Parameter.REGISTERED_FACILITY;
            case WITH_PRACTITIONER -> Parameter.WITH_PRACTITIONER;
        };
    }

    private static Judgement underTheTemporaryRule(Law law, Fact flexibility, Fact inPerson) {
        LocalDate end = flexibility.until();
        return Judgement.of(RULE, flexibility, inPerson)
                .given(
                        "on",
                        law.on(),
                        "basis",
                        "telemed-temp-" + (end == null ? law.on() : end).getYear(),
                        "until",
                        end == null ? "open" : end)
                .met(() -> "No in-person evaluation is needed on " + law.on()
                        + " under the temporary federal telemedicine rule"
                        + (end == null ? "." : ", which ends on " + end + "."));
    }

    private static Judgement none(Law law, Fact inPerson) {
        Fact ended = law.federalPack().endedBefore(law.on(), Parameter.TELEMEDICINE_FLEXIBILITY);
        LocalDate endedOn = ended == null ? null : ended.until();
        if (ended == null || endedOn == null) {
            return Judgement.of(RULE, inPerson)
                    .given("on", law.on(), "basis", "none")
                    .refused(
                            "NO_TELEMED_AUTHORITY",
                            () -> "No in-person evaluation is on record and no telemedicine rule is in force on "
                                    + law.on() + ".");
        }
        return Judgement.of(RULE, ended, inPerson)
                .given("on", law.on(), "basis", "none", "until", endedOn)
                .refused(
                        "TELEMED_FLEX_EXPIRED",
                        () -> "The temporary federal telemedicine rule ended on " + endedOn + "; on " + law.on()
                                + " an in-person evaluation is needed and none is on record.");
    }

    /** The 24 months are counted back from signing, the strict way: the covering evaluation is never later. */
    private static boolean eligible(CoveringRequest request, @Nullable Span within, LocalDate on) {
        return within != null
                && !request.requestedOn().isAfter(on)
                && !request.evaluatedOn().isAfter(request.requestedOn())
                && !request.evaluatedOn().isBefore(within.before(on));
    }

    private static Judgement notEligible(CoveringRequest request, Law law, Fact within, Fact inPerson) {
        Span span = within.time();
        return Judgement.of(RULE, within, inPerson)
                .given(
                        "on",
                        law.on(),
                        "basis",
                        "none",
                        "requestedOn",
                        request.requestedOn(),
                        "evaluatedOn",
                        request.evaluatedOn())
                .refused(
                        "COVERING_NOT_ELIGIBLE",
                        () -> "The asking practitioner evaluated the patient on " + request.evaluatedOn()
                                + " and asked on " + request.requestedOn()
                                + "; to cover on " + law.on() + " the law wants the evaluation first, then the request"
                                + (span == null
                                        ? "."
                                        : ", and no evaluation before " + span.before(law.on()) + " (" + span + ")."));
    }

    /** A visit counts from its day on; an encounter in person is one itself (21 U.S.C. 829(e)(2)(B)). */
    static @Nullable LocalDate seenInPersonOn(PrescribingCase c, Law law) {
        InPersonVisit visit = c.inPersonVisit();
        if (visit != null && !visit.on().isAfter(law.on())) {
            return visit.on();
        }
        return c.modality() == Modality.IN_PERSON && !c.encounterStartedAt().isAfter(c.at())
                ? c.encounterStartedAt().atZone(c.patientZone()).toLocalDate()
                : null;
    }
}
