package health.fulfilment.api.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a formula is named in a file. Amounts are read in the file itself: see the story of monitoring. */
class CompoundAmountsTest {

    @Test
    void a_formula_of_six_characters_keeps_its_name() {
        assertThat(CompoundAmounts.formula("ket-100")).isEqualTo("KET100");
    }

    @Test
    void any_other_formula_gets_six_characters_of_its_own_always_the_same() {
        String one = CompoundAmounts.formula("KET-100-TR");
        assertThat(one).matches("[0-9A-Z]{6}").isEqualTo(CompoundAmounts.formula("KET-100-TR"));
        assertThat(one).isNotEqualTo(CompoundAmounts.formula("KET-100-TRO"));
        assertThat(CompoundAmounts.formula("")).matches("[0-9A-Z]{6}");
    }
}
