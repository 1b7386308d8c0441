package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.NounFixture.expectRecorded;
import static health.fulfilment.core.axon.NounFixture.expectRefused;
import static health.fulfilment.core.axon.NounFixture.given;
import static health.fulfilment.core.axon.NounFixture.tagged;
import static health.fulfilment.core.registry.Registries.AZ;
import static health.fulfilment.core.registry.Registries.FL;
import static health.fulfilment.core.registry.Registries.NEW_YORK;
import static health.fulfilment.core.registry.Registries.PATIENT;
import static health.fulfilment.core.registry.Registries.PHARMACIST;
import static health.fulfilment.core.registry.Registries.PHARMACY;
import static health.fulfilment.core.registry.Registries.PHOENIX;
import static health.fulfilment.core.registry.Registries.PRACTITIONER;
import static health.fulfilment.core.registry.Registries.TAMPA;
import static health.fulfilment.core.registry.Registries.compliance;
import static health.fulfilment.core.registry.Registries.sealed;

import health.fulfilment.core.registry.Patient;
import health.fulfilment.core.registry.PatientCommand;
import health.fulfilment.core.registry.PatientCommand.MovePatient;
import health.fulfilment.core.registry.PatientCommand.RegisterPatient;
import health.fulfilment.core.registry.PatientEvent;
import health.fulfilment.core.registry.Pharmacist;
import health.fulfilment.core.registry.PharmacistCommand;
import health.fulfilment.core.registry.PharmacistCommand.RegisterPharmacist;
import health.fulfilment.core.registry.PharmacistEvent;
import health.fulfilment.core.registry.Pharmacy;
import health.fulfilment.core.registry.PharmacyCommand;
import health.fulfilment.core.registry.PharmacyCommand.CorrectPharmacy;
import health.fulfilment.core.registry.PharmacyCommand.RegisterPharmacy;
import health.fulfilment.core.registry.PharmacyEvent;
import health.fulfilment.core.registry.Practitioner;
import health.fulfilment.core.registry.PractitionerCommand;
import health.fulfilment.core.registry.PractitionerCommand.CorrectPractitioner;
import health.fulfilment.core.registry.PractitionerCommand.RegisterPractitioner;
import health.fulfilment.core.registry.PractitionerEvent;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The registries through Axon. */
class RegistryAggregatesTest {

    @Test
    void a_patient_is_registered_once_moves_and_is_tagged() {
        Story<Patient, PatientCommand, PatientEvent> nobody = Story.of(Patient.absent());
        RegisterPatient register = new RegisterPatient(
                PATIENT,
                compliance(),
                sealed("name"),
                sealed("birth-date"),
                sealed("address"),
                null,
                FL,
                NEW_YORK,
                true,
                PRACTITIONER);
        MovePatient move = new MovePatient(PATIENT, compliance(), sealed("desert"), AZ, PHOENIX);
        expectRecorded(nobody, register);
        expectRefused(nobody.after(register), register, "ALREADY_REGISTERED");
        expectRefused(nobody, move, "NOT_FOUND");
        expectRecorded(nobody.after(register), move);
        given(nobody, register).expectEventsMatching(tagged(Map.of("patient", PATIENT.value(), "state", "FL")));
        given(nobody.after(register), move)
                .expectEventsMatching(tagged(Map.of("patient", PATIENT.value(), "state", "AZ")));
    }

    @Test
    void a_prescriber_is_registered_once_and_corrected() {
        Story<Practitioner, PractitionerCommand, PractitionerEvent> nobody = Story.of(Practitioner.absent());
        var register = new RegisterPractitioner(PRACTITIONER, compliance(), "Dr. Elena Rivera", TAMPA, NEW_YORK);
        var correct = new CorrectPractitioner(PRACTITIONER, compliance(), "address.city", "Miami", "typing error");
        expectRecorded(nobody, register);
        expectRefused(nobody.after(register), register, "ALREADY_REGISTERED");
        expectRefused(nobody, correct, "NOT_FOUND");
        expectRecorded(nobody.after(register), correct);
    }

    @Test
    void a_pharmacy_is_registered_once_and_corrected() {
        Story<Pharmacy, PharmacyCommand, PharmacyEvent> none = Story.of(Pharmacy.absent());
        var register = new RegisterPharmacy(
                PHARMACY, compliance(), "Desert Compounding", "1234567893", "FD1000013", TAMPA, PHOENIX);
        var correct = new CorrectPharmacy(PHARMACY, compliance(), "name", "Desert Pharmacy", "typing error");
        expectRecorded(none, register);
        expectRefused(none.after(register), register, "ALREADY_REGISTERED");
        expectRefused(none, correct, "NOT_FOUND");
        expectRecorded(none.after(register), correct);
    }

    @Test
    void a_pharmacist_is_registered_once() {
        Story<Pharmacist, PharmacistCommand, PharmacistEvent> nobody = Story.of(Pharmacist.absent());
        var register = new RegisterPharmacist(
                PHARMACIST, compliance(), "Ana Castillo", PHARMACY, new Evidence<>(true, List.of()));
        expectRecorded(nobody, register);
        expectRefused(nobody.after(register), register, "ALREADY_REGISTERED");
    }
}
