package health.fulfilment.core.registry;

import static health.fulfilment.core.registry.Registries.ANOTHER_PRACTITIONER;
import static health.fulfilment.core.registry.Registries.AZ;
import static health.fulfilment.core.registry.Registries.FL;
import static health.fulfilment.core.registry.Registries.NEW_YORK;
import static health.fulfilment.core.registry.Registries.NOW;
import static health.fulfilment.core.registry.Registries.PATIENT;
import static health.fulfilment.core.registry.Registries.PHOENIX;
import static health.fulfilment.core.registry.Registries.PRACTITIONER;
import static health.fulfilment.core.registry.Registries.by;
import static health.fulfilment.core.registry.Registries.compliance;
import static health.fulfilment.core.registry.Registries.onVersion;
import static health.fulfilment.core.registry.Registries.sealed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import health.fulfilment.core.registry.PatientCommand.CorrectPatient;
import health.fulfilment.core.registry.PatientCommand.MovePatient;
import health.fulfilment.core.registry.PatientCommand.RegisterPatient;
import health.fulfilment.core.registry.PatientEvent.PatientCorrected;
import health.fulfilment.core.registry.PatientEvent.PatientMoved;
import health.fulfilment.core.registry.PatientEvent.PatientRegistered;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientTest {

    private final Story<Patient, PatientCommand, PatientEvent> nobody = Story.of(Patient.absent());
    private final Story<Patient, PatientCommand, PatientEvent> registered = nobody.after(register(by(PRACTITIONER)));

    @Test
    void a_patient_is_registered_with_everything_personal_sealed() {
        nobody.when(register(by(PRACTITIONER)))
                .thenRecorded(new PatientRegistered(
                        PATIENT,
                        NOW,
                        sealed("name"),
                        sealed("birth-date"),
                        sealed("address"),
                        null,
                        FL,
                        NEW_YORK,
                        true,
                        PRACTITIONER));
    }

    @Test
    void nobody_is_registered_twice() {
        registered.when(register(by(PRACTITIONER))).thenRefused(Kind.STAGE, "ALREADY_REGISTERED");
    }

    @Test
    void every_event_is_tagged_with_the_patient_and_the_state_where_the_patient_lives() {
        assertThat(Patient.absent().tags()).isEmpty();
        assertThat(registered.state().tags())
                .containsEntry("patient", PATIENT.value())
                .containsEntry("state", "FL");
        assertThat(registered.after(move(by(PRACTITIONER))).state().tags()).containsEntry("state", "AZ");
    }

    @Test
    void a_move_changes_address_state_and_time_zone_and_nothing_else() {
        var moved = registered
                .when(move(by(PRACTITIONER)))
                .thenRecorded(new PatientMoved(PATIENT, NOW, sealed("desert"), AZ, PHOENIX))
                .state()
                .known();
        assertThat(moved.address()).isEqualTo(sealed("desert"));
        assertThat(moved.timeZone()).isEqualTo(PHOENIX);
        assertThat(moved.name()).isEqualTo(sealed("name"));
        assertThat(moved.registeredBy()).isEqualTo(PRACTITIONER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "birthDate", "phone"})
    void what_was_recorded_wrongly_is_corrected_with_its_reason(String field) {
        registered
                .when(correct(by(PRACTITIONER), field))
                .thenRecorded(new PatientCorrected(PATIENT, NOW, field, sealed("right"), sealed("typing error")));
    }

    @Test
    void a_correction_reaches_the_field_that_it_names() {
        assertThat(registered
                        .after(correct(compliance(), "name"))
                        .state()
                        .known()
                        .name())
                .isEqualTo(sealed("right"));
        assertThat(registered
                        .after(correct(compliance(), "phone"))
                        .state()
                        .known()
                        .phone())
                .isEqualTo(sealed("right"));
        assertThat(registered.after(correct(compliance(), "birthDate")).state().known())
                .satisfies(patient -> {
                    assertThat(patient.birthDate()).isEqualTo(sealed("right"));
                    assertThat(patient.name()).isEqualTo(sealed("name"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"address", "state", "registeredBy", "", "Name"})
    void a_move_is_no_correction_and_other_fields_cannot_be_corrected(String field) {
        registered.when(correct(compliance(), field)).thenRefused(Kind.RULE, "FIELD_NOT_CORRECTABLE");
    }

    @Test
    void a_patient_who_is_not_registered_can_neither_move_nor_be_corrected() {
        nobody.when(move(compliance())).thenRefused(Kind.ABSENT, "NOT_FOUND");
        nobody.when(correct(compliance(), "name")).thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void another_prescribers_patient_does_not_exist() {
        registered.when(move(by(ANOTHER_PRACTITIONER))).thenRefused(Kind.ABSENT, "NOT_FOUND");
        registered.when(correct(by(ANOTHER_PRACTITIONER), "name")).thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void an_agent_acts_for_the_prescriber_and_for_no_other() {
        registered.when(move(agentOf(PRACTITIONER.value()))).after(move(agentOf(PRACTITIONER.value())));
        registered.when(move(agentOf(ANOTHER_PRACTITIONER.value()))).thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void whoever_acts_on_an_old_version_is_told_the_present_one() {
        registered.when(correct(onVersion(0), "name")).after(correct(compliance(), "phone"));
        registered
                .after(move(compliance()))
                .when(correct(onVersion(0), "name"))
                .thenRefused(Kind.STALE, "VERSION_STALE");
    }

    @Test
    void data_sealed_with_another_patients_key_is_a_fault_because_it_would_outlive_erasure() {
        Sealed foreign = new Sealed("pat-00000000-0000-4000-8000-000000000000", "k1", "x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registered.when(new MovePatient(PATIENT, compliance(), foreign, AZ, PHOENIX)));
    }

    private static RegisterPatient register(Context context) {
        return new RegisterPatient(
                PATIENT,
                context,
                sealed("name"),
                sealed("birth-date"),
                sealed("address"),
                null,
                FL,
                NEW_YORK,
                true,
                PRACTITIONER);
    }

    private static MovePatient move(Context context) {
        return new MovePatient(PATIENT, context, sealed("desert"), AZ, PHOENIX);
    }

    private static CorrectPatient correct(Context context, String field) {
        return new CorrectPatient(PATIENT, context, field, sealed("right"), sealed("typing error"));
    }

    private static Context agentOf(String prescriber) {
        return Context.of(new Actor("agent-demo", Role.AGENT, prescriber, "dr-demo"), NOW);
    }
}
