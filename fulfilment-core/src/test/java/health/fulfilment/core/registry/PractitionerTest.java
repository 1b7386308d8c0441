package health.fulfilment.core.registry;

import static health.fulfilment.core.registry.Registries.AZ;
import static health.fulfilment.core.registry.Registries.NEW_YORK;
import static health.fulfilment.core.registry.Registries.NOW;
import static health.fulfilment.core.registry.Registries.PHOENIX;
import static health.fulfilment.core.registry.Registries.PRACTITIONER;
import static health.fulfilment.core.registry.Registries.TAMPA;
import static health.fulfilment.core.registry.Registries.compliance;
import static health.fulfilment.core.registry.Registries.onVersion;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.registry.PractitionerCommand.CorrectPractitioner;
import health.fulfilment.core.registry.PractitionerCommand.RegisterPractitioner;
import health.fulfilment.core.registry.PractitionerEvent.PractitionerCorrected;
import health.fulfilment.core.registry.PractitionerEvent.PractitionerRegistered;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PractitionerTest {

    private final Story<Practitioner, PractitionerCommand, PractitionerEvent> nobody = Story.of(Practitioner.absent());
    private final Story<Practitioner, PractitionerCommand, PractitionerEvent> registered =
            nobody.after(register(PRACTITIONER));

    @Test
    void a_prescriber_is_registered_under_the_npi() {
        nobody.when(register(PRACTITIONER))
                .thenRecorded(new PractitionerRegistered(
                        PRACTITIONER, NOW, "Dr. Elena Rivera", "1234567893", TAMPA, NEW_YORK));
    }

    @Test
    void nobody_is_registered_twice() {
        registered.when(register(PRACTITIONER)).thenRefused(Kind.STAGE, "ALREADY_REGISTERED");
    }

    @Test
    void an_npi_that_cannot_be_one_is_refused() {
        nobody.when(register(new PractitionerId("prac-1234567890"))).thenRefused(Kind.RULE, "NPI_CHECKSUM");
        nobody.when(register(new PractitionerId("prac-9234567893"))).thenRefused(Kind.RULE, "NPI_FORMAT");
    }

    @ParameterizedTest
    @CsvSource({
        "name,Dr. Elena Rivera-Soto",
        "timeZone,America/Chicago",
        "address.line1,401 Bay Street",
        "address.line2,Suite 2",
        "address.city,Saint Petersburg",
        "address.state,AZ",
        "address.zip,33602-1234"
    })
    void what_was_recorded_wrongly_is_corrected_with_its_reason(String field, String value) {
        registered
                .when(correct(compliance(), field, value))
                .thenRecorded(new PractitionerCorrected(PRACTITIONER, NOW, field, value, "typing error"));
        registered
                .after(correct(compliance(), field, value))
                .when(correct(compliance(), field, value))
                .thenRefused(Kind.STAGE, "NOTHING_TO_CORRECT");
    }

    @Test
    void a_correction_reaches_the_field_that_it_names_and_no_other() {
        Business corrected = registered
                .after(correct(compliance(), "address.state", "AZ"))
                .after(correct(compliance(), "timeZone", "America/Phoenix"))
                .after(correct(compliance(), "address.line2", "Suite 2"))
                .state()
                .known()
                .business();
        assertThat(corrected)
                .isEqualTo(new Business(
                        "Dr. Elena Rivera",
                        new PostalAddress("400 Bay Street", "Suite 2", "Tampa", AZ, "33602"),
                        PHOENIX));
    }

    @Test
    void a_second_address_line_can_be_taken_away() {
        assertThat(registered
                        .after(correct(compliance(), "address.line2", "Suite 2"))
                        .after(correct(compliance(), "address.line2", ""))
                        .state()
                        .known()
                        .business()
                        .address()
                        .line2())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "name,' '",
        "timeZone,Eastern",
        "timeZone,+05:00",
        "address.line1,''",
        "address.city,''",
        "address.state,ZZ",
        "address.state,Arizona",
        "address.zip,3360",
        "address.zip,336021234"
    })
    void a_value_that_cannot_be_right_is_refused(String field, String value) {
        registered.when(correct(compliance(), field, value)).thenRefused(Kind.RULE, "VALUE_NOT_ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"npi", "address", "id", "", "address.line3", "NAME"})
    void an_identifier_names_the_entry_for_ever_and_cannot_be_corrected(String field) {
        registered.when(correct(compliance(), field, "x")).thenRefused(Kind.RULE, "FIELD_NOT_CORRECTABLE");
    }

    @Test
    void nobody_who_is_not_registered_can_be_corrected() {
        nobody.when(correct(compliance(), "name", "x")).thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void whoever_acts_on_an_old_version_is_told_the_present_one() {
        registered
                .after(correct(onVersion(0), "name", "Dr. E. Rivera"))
                .when(correct(onVersion(0), "name", "Dr. Rivera"))
                .thenRefused(Kind.STALE, "VERSION_STALE");
    }

    private static RegisterPractitioner register(PractitionerId id) {
        return new RegisterPractitioner(id, compliance(), "Dr. Elena Rivera", TAMPA, NEW_YORK);
    }

    private static CorrectPractitioner correct(Context context, String field, String value) {
        return new CorrectPractitioner(PRACTITIONER, context, field, value, "typing error");
    }
}
