package health.fulfilment.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Encounter;
import health.fulfilment.core.registry.Business;
import health.fulfilment.core.registry.PostalAddress;
import health.fulfilment.core.registry.Practitioner;
import health.fulfilment.core.shared.Drug;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.Modality;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.Screening;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final State FL = new State("FL");
    private static final Instant MONDAY = Instant.parse("2026-11-02T15:00:00Z");
    private static final PatientId PATIENT = new PatientId("pat-7e1f0c3a-92bd-4a57-8c22-1b6d0a9e4f10");
    private static final PractitionerId PRESCRIBER = new PractitionerId("prac-1234567893");

    private static final Review REVIEW = new Review(
            new PrescriptionId("rx-0b7c9a52-3d41-4f6e-9a10-5f2f6f0c1d21"),
            3,
            new Draft(
                    PATIENT,
                    PRESCRIBER,
                    "dr-a",
                    new Drug("ketamine hydrochloride", "100 mg", "troche", Schedule.IIIN, "KET-100-TRO", "dose"),
                    Quantity.of("30"),
                    30,
                    1,
                    new Sealed(PATIENT.value(), "1", "c2VhbGVk"),
                    new Encounter("enc-1", Modality.AUDIO_VIDEO, MONDAY, FL, FL, null, null, null),
                    new Screening(false, false, false, false, false, MONDAY),
                    null,
                    null),
            "{\"given\":\"Jo\",\"family\":\"D\u00e4\"}",
            "{\"zip\":\"32301\",\"line1\":\"2 Elm Street\",\"city\":\"Tallahassee\",\"state\":\"FL\"}",
            "One under the tongue.",
            new Practitioner.Details(
                    PRESCRIBER,
                    "1234567893",
                    new Business(
                            "Dr. Ana Rivera",
                            new PostalAddress("1 Main Street", "Suite 2", "Tampa", FL, "33602"),
                            ZoneId.of("America/New_York")),
                    null),
            "AB1234563");

    @Test
    void theTextShowsEveryElementThatTheRegulationWantsShown() {
        assertThat(REVIEW.text()).isEqualTo("""
                Date of issue: the day you sign
                Patient: Jo D\u00e4
                Patient's address: 2 Elm Street, Tallahassee, FL 32301
                Drug: ketamine hydrochloride
                Strength: 100 mg
                Dosage form: troche
                Quantity: 30 for 30 days
                Directions: One under the tongue.
                Refills: 1
                Prescriber: Dr. Ana Rivera
                Prescriber's address: 1 Main Street, Suite 2, Tampa, FL 33602
                DEA number: AB1234563
                """);
    }

    @Test
    void theCanonicalDocumentIsFixedForEver() {
        String canonical = REVIEW.canonical("AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(canonical).isEqualTo("""
                        {"daysSupply":30,"directions":"One under the tongue.","drug":{"compoundingReason":"dose",\
                        "form":"troche","formulaId":"KET-100-TRO","name":"ketamine hydrochloride","schedule":"IIIN",\
                        "strength":"100 mg"},"encounter":{"id":"enc-1","modality":"audio-video","patientState":"FL",\
                        "prescriberLocation":"FL","startedAt":"2026-11-02T15:00:00Z"},"form":"fulfilment-prescription/2",\
                        "patient":{"address":{"city":"Tallahassee","line1":"2 Elm Street","state":"FL","zip":"32301"},\
                        "id":"pat-7e1f0c3a-92bd-4a57-8c22-1b6d0a9e4f10","name":{"family":"D\u00e4","given":"Jo"}},\
                        "prescriber":{"address":{"city":"Tampa","line1":"1 Main Street","line2":"Suite 2","state":"FL",\
                        "zip":"33602"},"dea":"AB1234563","id":"prac-1234567893","name":"Dr. Ana Rivera","npi":"1234567893",\
                        "timeZone":"America/New_York"},\
                        "prescription":"rx-0b7c9a52-3d41-4f6e-9a10-5f2f6f0c1d21","quantity":"30","refills":1,\
                        "salt":"AAAAAAAAAAAAAAAAAAAAAA","screening":{"activeSubstanceUseDisorder":false,\
                        "attestedAt":"2026-11-02T15:00:00Z","pregnantOrBreastfeeding":false,\
                        "psychosisOrSchizophrenia":false,"seriousHeartCondition":false,\
                        "uncontrolledHypertension":false},"version":3}""");
    }

    @Test
    void theSaltMakesTheDigestOfTheSameContentAnotherOne() {
        assertThat(Review.newSalt()).hasSize(22);
        assertThat(Review.digest(REVIEW.canonical(Review.newSalt())))
                .matches("sha256:[0-9a-f]{64}")
                .isNotEqualTo(Review.digest(REVIEW.canonical(Review.newSalt())));
    }

    @Test
    void theStatementSaysWhatCompletingMeansAndWhoMay() {
        assertThat(Review.STATEMENT).contains("legally sign", "authorise", "transmitted", "Only the practitioner");
    }
}
