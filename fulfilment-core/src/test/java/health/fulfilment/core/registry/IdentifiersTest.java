package health.fulfilment.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.registry.DeaNumber.Registrant;
import health.fulfilment.core.shared.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a number can be what it is said to be: vectors of federal.md, section 1.10. */
class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1558598797"})
    void an_npi_with_its_check_digit_is_accepted(String npi) {
        assertThat(Npi.refusal(npi)).isEmpty();
    }

    @Test
    void an_npi_with_another_check_digit_is_told_which_one_was_expected() {
        assertThat(Npi.refusal("1234567890")).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo("NPI_CHECKSUM");
            assertThat(refusal.citation()).isEqualTo("45 CFR 162.406");
            assertThat(refusal.sentence()).contains("would end in 3");
        });
    }

    @Test
    void no_single_wrong_digit_of_an_npi_goes_unseen() {
        for (int place = 0; place < 10; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                StringBuilder changed = new StringBuilder("1234567893");
                changed.setCharAt(place, digit);
                assertThat(Npi.refusal(changed.toString()).isEmpty())
                        .as("%s", changed)
                        .isEqualTo(changed.toString().equals("1234567893"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "12345678931", "3234567893", "123456789X", " 1234567893", "१२३४५६७८९३"})
    void what_has_not_ten_digits_beginning_with_1_or_2_is_no_npi(String npi) {
        assertThat(code(Npi.refusal(npi))).isEqualTo("NPI_FORMAT");
    }

    @Test
    void a_refusal_of_form_repeats_nothing_that_was_typed_by_mistake_into_the_field() {
        assertThat(Npi.refusal("Jane Roe").orElseThrow().sentence()).doesNotContain("Jane");
        assertThat(DeaNumber.refusal("Jane Roe", Registrant.PHARMACY)
                        .orElseThrow()
                        .sentence())
                .doesNotContain("Jane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB1234563", "MR1234563", "F91234563", "AP5836727", "BB1388568"})
    void a_dea_number_with_its_check_digit_is_accepted_of_a_practitioner(String dea) {
        assertThat(DeaNumber.refusal(dea, Registrant.PRACTITIONER)).isEmpty();
    }

    @Test
    void a_dea_number_with_another_check_digit_is_told_which_one_was_expected() {
        assertThat(DeaNumber.refusal("BK1234567", Registrant.PRACTITIONER)).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo("DEA_CHECKSUM");
            assertThat(refusal.citation()).isEqualTo("21 CFR 1301");
            assertThat(refusal.sentence()).contains("would end in 3");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A91234", "9B1234563", "ab1234563", "A81234563", "AB12345634", "AB123456X"})
    void what_is_not_two_letters_and_seven_digits_is_no_dea_number(String dea) {
        assertThat(code(DeaNumber.refusal(dea, Registrant.PRACTITIONER))).isEqualTo("DEA_FORMAT");
    }

    @ParameterizedTest
    @CsvSource({"PB1234563,PRACTITIONER", "RB1234563,PRACTITIONER", "MR1234563,PHARMACY", "PB1234563,PHARMACY"})
    void a_dea_number_of_another_kind_of_registrant_is_refused(String dea, Registrant registrant) {
        assertThat(code(DeaNumber.refusal(dea, registrant))).isEqualTo("DEA_TYPE_MISMATCH");
    }

    @ParameterizedTest
    @CsvSource({"XB1234563,PRACTITIONER", "CB1234563,PHARMACY"})
    void a_first_letter_that_we_do_not_know_is_left_to_verification_at_the_source(String dea, Registrant registrant) {
        assertThat(DeaNumber.refusal(dea, registrant)).isEmpty();
    }

    @Test
    void an_ncpdp_id_has_seven_digits_and_its_last_one_is_not_judged() {
        assertThat(NcpdpId.refusal("3957019")).isEmpty();
        assertThat(NcpdpId.refusal("3957010")).isEmpty();
        assertThat(code(NcpdpId.refusal("395701"))).isEqualTo("NCPDP_FORMAT");
        assertThat(code(NcpdpId.refusal("395701A"))).isEqualTo("NCPDP_FORMAT");
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code).orElse("none");
    }
}
