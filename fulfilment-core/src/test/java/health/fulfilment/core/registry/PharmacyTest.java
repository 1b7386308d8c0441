package health.fulfilment.core.registry;

import static health.fulfilment.core.registry.Registries.AZ;
import static health.fulfilment.core.registry.Registries.NOW;
import static health.fulfilment.core.registry.Registries.PHARMACY;
import static health.fulfilment.core.registry.Registries.PHOENIX;
import static health.fulfilment.core.registry.Registries.compliance;
import static health.fulfilment.core.registry.Registries.onVersion;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.registry.PharmacyCommand.CorrectPharmacy;
import health.fulfilment.core.registry.PharmacyCommand.RegisterPharmacy;
import health.fulfilment.core.registry.PharmacyEvent.PharmacyCorrected;
import health.fulfilment.core.registry.PharmacyEvent.PharmacyRegistered;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PharmacyTest {

    private static final PostalAddress ADDRESS = new PostalAddress("77 Mesa Avenue", null, "Phoenix", AZ, "85004");

    private final Story<Pharmacy, PharmacyCommand, PharmacyEvent> none = Story.of(Pharmacy.absent());
    private final Story<Pharmacy, PharmacyCommand, PharmacyEvent> registered =
            none.after(register("1234567893", "FD1000013"));

    @Test
    void a_pharmacy_is_registered_under_its_ncpdp_id() {
        none.when(register("1234567893", "FD1000013"))
                .thenRecorded(new PharmacyRegistered(
                        PHARMACY, NOW, "Desert Compounding", "3957019", "1234567893", "FD1000013", ADDRESS, PHOENIX));
    }

    @Test
    void no_pharmacy_is_registered_twice() {
        registered.when(register("1234567893", "FD1000013")).thenRefused(Kind.STAGE, "ALREADY_REGISTERED");
    }

    @ParameterizedTest
    @CsvSource({
        "123,FD1000013,NPI_FORMAT",
        "1234567890,FD1000013,NPI_CHECKSUM",
        "1234567893,FD100001,DEA_FORMAT",
        "1234567893,FD1000014,DEA_CHECKSUM",
        "1234567893,MD1000013,DEA_TYPE_MISMATCH"
    })
    void numbers_that_cannot_be_right_are_refused_each_with_its_own_code(String npi, String dea, String code) {
        none.when(register(npi, dea)).thenRefused(Kind.RULE, code);
    }

    @Test
    void a_name_letter_that_differs_is_no_fault_because_names_change() {
        none.after(register("1234567893", "FZ1000013"));
    }

    @Test
    void what_was_recorded_wrongly_is_corrected_and_the_numbers_stay() {
        var corrected = registered
                .when(correct(compliance(), "address.line1", "78 Mesa Avenue"))
                .thenRecorded(new PharmacyCorrected(PHARMACY, NOW, "address.line1", "78 Mesa Avenue", "typing error"))
                .state()
                .known();
        assertThat(corrected.business().address().line1()).isEqualTo("78 Mesa Avenue");
        assertThat(corrected.dea()).isEqualTo("FD1000013");
        registered.when(correct(compliance(), "dea", "FD2000015")).thenRefused(Kind.RULE, "FIELD_NOT_CORRECTABLE");
    }

    @Test
    void a_pharmacy_that_is_not_registered_cannot_be_corrected() {
        none.when(correct(compliance(), "name", "x")).thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void whoever_acts_on_an_old_version_is_told_the_present_one() {
        registered.when(correct(onVersion(3), "name", "x")).thenRefused(Kind.STALE, "VERSION_STALE");
    }

    private static RegisterPharmacy register(String npi, String dea) {
        return new RegisterPharmacy(PHARMACY, compliance(), "Desert Compounding", npi, dea, ADDRESS, PHOENIX);
    }

    private static CorrectPharmacy correct(Context context, String field, String value) {
        return new CorrectPharmacy(PHARMACY, context, field, value, "typing error");
    }
}
