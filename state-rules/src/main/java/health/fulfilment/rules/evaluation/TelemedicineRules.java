package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.Modality;
import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import health.fulfilment.rules.pack.Span;
import java.time.LocalDate;

/** How prescriber and patient must have met, beside the federal basis of it: {@link AuthorityRules}. */
final class TelemedicineRules {

    private TelemedicineRules() {}

    static Judgement encounter(PrescribingCase c, Law law) {
        var because = Judgement.of("encounter", law.federal(Parameter.ENCOUNTER_REQUIRED))
                .given("encounterStartedAt", c.encounterStartedAt(), "at", c.at());
        return c.encounterStartedAt().isAfter(c.at())
                ? because.refused(
                        "NO_ENCOUNTER_EVIDENCE",
                        () -> "The encounter began at " + c.encounterStartedAt() + ", after signing at " + c.at() + ".")
                : because.met(() -> "The encounter began at " + c.encounterStartedAt() + ", before signing.");
    }

    /** Audio only cannot even be recorded here, so the federal floor always holds; the state's own word is cited too. */
    static Judgement modality(PrescribingCase c, Law law) {
        Fact federal = law.federal(Parameter.TELEMEDICINE_MODALITY);
        Fact state = law.state(Parameter.TELEMEDICINE_MODALITY);
        boolean video = c.modality() == Modality.AUDIO_VIDEO;
        var because = Judgement.of("encounter-modality", federal, state)
                .given("modality", video ? "audio-video" : "in-person");
        if (video && !state.established()) {
            return because.notEstablished(state, () -> "The federal rule of audio and video is met.");
        }
        return because.met(() ->
                video ? "Prescriber and patient met by audio and video." : "Prescriber and patient met in person.");
    }

    static Judgement stateTelemedicine(PrescribingCase c, Law law) {
        Fact permitted = law.state(Parameter.TELEMEDICINE_PERMITTED);
        var because = Judgement.of("state-telemedicine", permitted).given("on", law.on(), "state", c.patientState());
        if (c.modality() == Modality.IN_PERSON) {
            return because.notApplicable(() -> "Prescriber and patient met in person.");
        }
        if (permitted.yes()) {
            return because.met(() -> law.stateName() + " permits prescribing Schedule III by telemedicine.");
        }
        if (permitted.no()) {
            return because.refused(
                    "STATE_FORBIDS_TELEMEDICINE",
                    () -> law.stateName() + " does not permit prescribing Schedule III by telemedicine.");
        }
        return permitted.is("conditional")
                ? because.warned(
                        "STATE_TELEMEDICINE_CONDITIONAL",
                        () -> law.stateName() + " permits prescribing Schedule III by telemedicine only on conditions: "
                                + law.state(Parameter.TELEMEDICINE_CONDITIONS)
                                        .value()
                                        .text() + ".")
                : because.notEstablished(permitted);
    }

    static Judgement statesInPersonEvaluation(PrescribingCase c, Law law) {
        Fact required = law.state(Parameter.IN_PERSON_REQUIRED);
        var because =
                Judgement.of("state-in-person-evaluation", required).given("on", law.on(), "state", c.patientState());
        LocalDate seen = AuthorityRules.seenInPersonOn(c, law);
        if (required.no()) {
            return because.notApplicable(() -> law.stateName() + " asks no in-person evaluation first.");
        }
        if (!required.yes()) {
            return because.notEstablished(required);
        }
        return seen == null
                ? because.refused(
                        "IN_PERSON_EVALUATION_REQUIRED",
                        () -> law.stateName() + " asks an in-person evaluation before a controlled substance is"
                                + " prescribed on " + law.on() + ", and none is on record.")
                : because.given("on", law.on(), "state", c.patientState(), "inPersonOn", seen)
                        .met(() -> "The prescriber evaluated the patient in person on " + seen + ", as "
                                + law.stateName() + " asks.");
    }

    static Judgement examinationAge(PrescribingCase c, Law law) {
        Fact maxAge = law.special(Parameter.EXAMINATION_MAX_AGE);
        LocalDate examined = c.encounterStartedAt().atZone(c.patientZone()).toLocalDate();
        if (maxAge == null) {
            return Judgement.of("examination-age", law.federal(Parameter.ENCOUNTER_REQUIRED))
                    .notApplicable(() -> law.stateName() + " sets no age of the examination.");
        }
        Span span = maxAge.time();
        var because = Judgement.of("examination-age", maxAge).given("on", law.on(), "examinedOn", examined);
        if (span == null) {
            return because.notEstablished(maxAge);
        }
        LocalDate earliest = span.before(law.on());
        return examined.isBefore(earliest)
                ? because.refused(
                        "EXAMINATION_TOO_OLD",
                        () -> "The examination was on " + examined + "; " + law.stateName() + " asks one within " + span
                                + " before issue, that is not before " + earliest + ".")
                : because.met(() -> "The examination was on " + examined + ", within " + span + " before issue.");
    }
}
