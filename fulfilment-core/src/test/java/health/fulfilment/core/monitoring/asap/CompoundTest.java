package health.fulfilment.core.monitoring.asap;

import static health.fulfilment.core.monitoring.asap.Reports.FLAVOUR;
import static health.fulfilment.core.monitoring.asap.Reports.HEADER;
import static health.fulfilment.core.monitoring.asap.Reports.KETAMINE;
import static health.fulfilment.core.monitoring.asap.Reports.report;
import static health.fulfilment.core.monitoring.asap.Reports.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import health.fulfilment.core.monitoring.asap.AsapAlteration.What;
import health.fulfilment.core.monitoring.asap.AsapFault.Kind;
import health.fulfilment.core.monitoring.asap.AsapSettings.CompoundQuantity;
import health.fulfilment.core.monitoring.asap.PdmpFill.Ingredient;
import health.fulfilment.core.monitoring.asap.PdmpFill.Product.Compounded;
import health.fulfilment.core.monitoring.asap.PdmpFill.Product.Manufactured;
import health.fulfilment.core.monitoring.asap.PdmpFill.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a compounded drug is told: as its first ingredient or as what was made of it. */
class CompoundTest {

    @ParameterizedTest
    @EnumSource
    void by_default_its_quantity_is_that_of_its_first_ingredient(AsapVersion version) {
        AsapSegment dispensing = first(version, CompoundQuantity.FIRST_INGREDIENT, "DSP");
        AsapSegment ingredient = first(version, CompoundQuantity.FIRST_INGREDIENT, "CDI");
        assertThat(dispensing.value(7)).isEqualTo("06");
        assertThat(dispensing.value(8)).isEqualTo("99999K00123");
        assertThat(dispensing.value(9)).isEqualTo("3").isEqualTo(ingredient.value(4));
        assertThat(dispensing.value(10))
                .as("days' supply comes from the directions")
                .isEqualTo("30");
        assertThat(dispensing.value(11)).isEqualTo("03").isEqualTo(ingredient.value(5));
        assertThat(dispensing.value(22)).isEqualTo(version == AsapVersion.V4_2 ? "" : "3");
        assertThat(dispensing.value(30)).isEqualTo(version == AsapVersion.V5_0 ? "03" : "");
    }

    @ParameterizedTest
    @EnumSource
    void where_the_state_wants_it_the_finished_units_are_counted(AsapVersion version) {
        AsapSegment dispensing = first(version, CompoundQuantity.FINISHED_UNITS, "DSP");
        assertThat(dispensing.value(9)).isEqualTo("30");
        assertThat(dispensing.value(11)).isEqualTo("01");
        assertThat(dispensing.value(22)).isEqualTo(version == AsapVersion.V4_2 ? "" : "30");
        assertThat(first(version, CompoundQuantity.FINISHED_UNITS, "CDI").value(4))
                .isEqualTo("3");
    }

    @ParameterizedTest
    @EnumSource
    void a_base_or_flavour_is_listed_since_version_5_only(AsapVersion version) {
        String file = file(version, CompoundQuantity.FIRST_INGREDIENT);
        assertThat(file.lines().filter(line -> line.startsWith("CDI*")))
                .hasSize(version == AsapVersion.V5_0 ? 2 : 1)
                .allSatisfy(line -> assertThat(line).startsWith(line.contains("55555099901") ? "CDI*2*" : "CDI*1*"));
    }

    @Test
    void a_quantity_prescribed_with_decimals_is_left_out_before_version_5_and_that_is_told() {
        Ingredient powder = new Ingredient("01", "55555012301", Reports.amounts("2.50", "2.50", null, Unit.GRAM), "03");
        PdmpReport report = report(r -> {
            r.product = new Compounded("K00123", List.of(powder));
            r.recipient = Reports.herself();
        });
        AsapFile before = new AsapWriter(settings(AsapVersion.V4_2B)).write(HEADER, List.of(report));
        assertThat(segment(before.text(), "DSP").value(9)).isEqualTo("2.5");
        assertThat(segment(before.text(), "DSP").value(22)).isEmpty();
        assertThat(before.summary().alterations()).containsExactly(new AsapAlteration(1, "DSP22", What.LEFT_OUT));
        AsapFile since = new AsapWriter(settings(AsapVersion.V5_0)).write(HEADER, List.of(report));
        assertThat(segment(since.text(), "DSP").value(22)).isEqualTo("2.5");
        assertThat(since.summary().alterations()).isEmpty();
        AsapWriter strict = new AsapWriter(settings(AsapVersion.V4_2B).requiring("DSP22"));
        assertThat(strict.faultsOf(report)).extracting(AsapFault::kind).containsExactly(Kind.REQUIRED);
    }

    @Test
    void a_quantity_is_never_rounded_to_fit() {
        Ingredient powder =
                new Ingredient("01", "55555012301", Reports.amounts("3.1234567891", null, null, Unit.GRAM), "03");
        PdmpReport report = report(r -> r.product = new Compounded("K00123", List.of(powder)));
        assertThat(new AsapWriter(settings(AsapVersion.V4_2B)).faultsOf(report))
                .extracting(AsapFault::field, AsapFault::limit)
                .containsExactly(tuple("DSP09", 11), tuple("CDI04", 11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"K0012", "K001234", "K0-123", ""})
    void the_code_of_a_formula_has_six_characters(String formula) {
        PdmpReport report = report(r -> r.product = new Compounded(formula, List.of(KETAMINE)));
        assertThat(new AsapWriter(settings(AsapVersion.V4_2)).faultsOf(report))
                .extracting(AsapFault::field)
                .containsExactly("DSP08");
    }

    @Test
    void a_compound_begins_with_the_ingredient_that_makes_it_reportable() {
        for (List<Ingredient> ingredients : List.of(List.of(FLAVOUR, KETAMINE), List.<Ingredient>of())) {
            PdmpReport report = report(r -> r.product = new Compounded("K00123", ingredients));
            assertThat(new AsapWriter(settings(AsapVersion.V4_2)).faultsOf(report))
                    .extracting(AsapFault::segment)
                    .containsExactly("CDI");
        }
    }

    @Test
    void an_ndc_has_eleven_digits() {
        PdmpReport tenDigits = report(r -> r.product =
                new Compounded("K00123", List.of(new Ingredient("01", "5555501230", Reports.POWDER, "03"))));
        assertThat(new AsapWriter(settings(AsapVersion.V4_2)).faultsOf(tenDigits))
                .extracting(AsapFault::field)
                .containsExactly("CDI03");
    }

    @Test
    void a_manufactured_drug_has_no_ingredients() {
        PdmpReport report = report(r -> r.product = new Manufactured("55555012301"));
        String file = new AsapWriter(settings(AsapVersion.V4_2B))
                .write(HEADER, List.of(report))
                .text();
        assertThat(file).doesNotContain("\nCDI*").contains("*01*55555012301*30*30*01*");
    }

    private static AsapSegment first(AsapVersion version, CompoundQuantity quantity, String name) {
        return segment(file(version, quantity), name);
    }

    private static String file(AsapVersion version, CompoundQuantity quantity) {
        AsapWriter writer = new AsapWriter(settings(version).withCompoundQuantity(quantity));
        return writer.write(HEADER, List.of(report(r -> r.recipient = Reports.herself())))
                .text();
    }

    private static AsapSegment segment(String file, String name) {
        return AsapReader.read(file).orElseThrow().segments().stream()
                .filter(read -> read.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
