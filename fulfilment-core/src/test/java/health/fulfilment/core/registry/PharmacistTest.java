package health.fulfilment.core.registry;

import static health.fulfilment.core.registry.Registries.NOW;
import static health.fulfilment.core.registry.Registries.PHARMACIST;
import static health.fulfilment.core.registry.Registries.PHARMACY;
import static health.fulfilment.core.registry.Registries.compliance;
import static health.fulfilment.core.registry.Registries.onVersion;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.registry.PharmacistCommand.CorrectPharmacist;
import health.fulfilment.core.registry.PharmacistCommand.RegisterPharmacist;
import health.fulfilment.core.registry.PharmacistEvent.PharmacistCorrected;
import health.fulfilment.core.registry.PharmacistEvent.PharmacistRegistered;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class PharmacistTest {

    private final Story<Pharmacist, PharmacistCommand, PharmacistEvent> nobody = Story.of(Pharmacist.absent());
    private final Story<Pharmacist, PharmacistCommand, PharmacistEvent> registered =
            nobody.after(register(PHARMACIST, true));

    @Test
    void a_pharmacist_is_registered_where_they_practise() {
        nobody.when(register(PHARMACIST, true))
                .thenRecorded(new PharmacistRegistered(PHARMACIST, NOW, "Ana Castillo", "1558598797", PHARMACY));
    }

    @Test
    void a_pharmacist_of_an_unknown_pharmacy_is_refused() {
        nobody.when(register(PHARMACIST, false)).thenRefused(Kind.MISMATCH, "PHARMACY_NOT_REGISTERED");
    }

    @Test
    void nobody_is_registered_twice() {
        registered.when(register(PHARMACIST, true)).thenRefused(Kind.STAGE, "ALREADY_REGISTERED");
    }

    @Test
    void an_npi_that_cannot_be_one_is_refused() {
        nobody.when(register(new PharmacistId("phst-1558598798"), true)).thenRefused(Kind.RULE, "NPI_CHECKSUM");
    }

    @Test
    void only_the_name_can_be_corrected() {
        assertThat(registered
                        .when(correct(compliance(), "name", "Ana Castillo-Reyes"))
                        .thenRecorded(new PharmacistCorrected(PHARMACIST, NOW, "name", "Ana Castillo-Reyes", "married"))
                        .state()
                        .known()
                        .name())
                .isEqualTo("Ana Castillo-Reyes");
        registered.when(correct(compliance(), "npi", "1")).thenRefused(Kind.RULE, "FIELD_NOT_CORRECTABLE");
        registered.when(correct(compliance(), "name", " ")).thenRefused(Kind.RULE, "VALUE_NOT_ACCEPTED");
        registered.when(correct(compliance(), "name", "Ana Castillo")).thenRefused(Kind.STAGE, "NOTHING_TO_CORRECT");
    }

    @Test
    void nobody_who_is_not_registered_can_be_corrected() {
        nobody.when(correct(compliance(), "name", "x")).thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void whoever_acts_on_an_old_version_is_told_the_present_one() {
        registered.when(correct(onVersion(1), "name", "x")).thenRefused(Kind.STALE, "VERSION_STALE");
    }

    private static RegisterPharmacist register(PharmacistId id, boolean pharmacyRegistered) {
        return new RegisterPharmacist(
                id,
                compliance(),
                "Ana Castillo",
                PHARMACY,
                new Evidence<>(pharmacyRegistered, List.of(new Relied(PHARMACY.value(), pharmacyRegistered ? 0 : -1))));
    }

    private static CorrectPharmacist correct(Context context, String field, String value) {
        return new CorrectPharmacist(PHARMACIST, context, field, value, "married");
    }
}
