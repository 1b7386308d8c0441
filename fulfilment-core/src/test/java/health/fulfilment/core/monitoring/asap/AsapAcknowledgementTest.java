package health.fulfilment.core.monitoring.asap;

import static health.fulfilment.core.monitoring.asap.Reports.HEADER;
import static health.fulfilment.core.monitoring.asap.Reports.report;
import static health.fulfilment.core.monitoring.asap.Reports.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import health.fulfilment.core.monitoring.asap.AsapFault.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a receiver says of a file: of ours nothing, of a damaged one what is wrong and where. */
class AsapAcknowledgementTest {

    private static final AsapSettings SETTINGS = settings(AsapVersion.V4_2B);
    private static final String FILE = new AsapWriter(SETTINGS)
            .write(HEADER, List.of(report(), report(r -> r.fillNumber = 1)))
            .text();

    @ParameterizedTest
    @EnumSource
    void our_own_file_is_accepted(AsapVersion version) {
        AsapSettings settings = settings(version);
        PdmpReport report = report(r -> r.recipient = Reports.herself());
        AsapAcknowledgement acknowledged = AsapAcknowledgement.of(
                new AsapWriter(settings).write(HEADER, List.of(report)).text(), settings);
        assertThat(acknowledged).isEqualTo(new AsapAcknowledgement("EX20261123-0001", 1, List.of()));
        assertThat(acknowledged.accepted()).isTrue();
        assertThat(acknowledged.failed()).isFalse();
    }

    @Test
    void the_line_ends_and_the_missing_tail_of_a_segment_do_not_matter() {
        String other = FILE.replace("\n", "\r\n\r\n").replace("PRESCRIBER*PAT**5555550122**FL~", "PRESCRIBER*PAT~");
        assertThat(AsapAcknowledgement.of(other, SETTINGS).faults()).isEmpty();
        assertThat(AsapAcknowledgement.of(FILE, SETTINGS).records()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                // what, becomes, of which report, kind, segment, field
                "TP*11~, TP*10~, 0, WRONG_COUNT, TP, ",
                "*14~, *13~, 0, WRONG_COUNT, TT, ",
                "TT*EX20261123-0001, TT*EX20261123-0002, 0, WRONG_COUNT, TT, ",
                "TH*4.2B, TH*4.2A, 0, UNKNOWN_CODE, TH, ",
                "IS*5555550100, IS*55555501001, 0, TOO_LONG, IS, IS01",
                "PHA*1234567893*1234567*AB1234563, PHA*1234567893*1234567*, 0, REQUIRED, PHA, PHA03",
                "*PH00000~, *PH00000*~, 0, NOT_IN_VERSION, PHA, ",
                "*DOE*, *DOÉ*, 1, FORBIDDEN_CHARACTER, PAT, PAT07",
                "*DOE*, **, 1, REQUIRED, PAT, PAT07",
                "19850314, 19850230, 1, WRONG_FORM, PAT, PAT18",
                "33602, 3360, 1, WRONG_FORM, PAT, PAT16",
                "5555550111, 555555011, 1, WRONG_FORM, PAT, PAT17",
                "RX1000123*20261120*1*20261123*1, RX1000123*20261120*1*20261123*, 2, REQUIRED, DSP, DSP06",
                "*PS00000*01*20261123***ERX-REF-1*ERX-ORD-1*3*DISSOLVE 1, *PS00000*08*20261123***ERX-REF-1*ERX-ORD-1*3*DISSOLVE 1, 1, UNKNOWN_CODE, DSP, DSP16"
            })
    void a_damage_is_told_with_its_place(
            String what, String becomes, int report, Kind kind, String segment, String field) {
        String damaged = replaceFirst(what, becomes);
        AsapAcknowledgement acknowledged = AsapAcknowledgement.of(damaged, SETTINGS);
        assertThat(acknowledged.accepted()).isFalse();
        assertThat(acknowledged.failed()).as("the whole file").isEqualTo(report == 0);
        assertThat(acknowledged.controlNumber()).isEqualTo("EX20261123-0001");
        assertThat(acknowledged.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.report()).isEqualTo(report);
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.segment()).isEqualTo(segment);
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.sentence()).endsWith(".").doesNotContain("DOE").doesNotContain("1985");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "PRE", "PHA", "PAT", "TP", "IS", // each stands once or more; the first is taken out
    })
    void a_segment_that_is_missing_leaves_the_next_one_where_it_cannot_stand(String segment) {
        String damaged = FILE.replaceFirst("(?m)^" + segment + "\\*.*~\n", "");
        assertThat(AsapAcknowledgement.of(damaged, SETTINGS).faults())
                .extracting(AsapFault::kind)
                .contains(Kind.OUT_OF_ORDER);
        assertThat(AsapAcknowledgement.of(damaged, SETTINGS).failed()).isTrue();
    }

    @Test
    void a_missing_terminator_swallows_the_next_segment() {
        AsapAcknowledgement acknowledged =
                AsapAcknowledgement.of(replaceFirst("DAILY**F332~", "DAILY**F332"), SETTINGS);
        assertThat(acknowledged.faults())
                .extracting(AsapFault::segment, AsapFault::kind)
                .contains(
                        tuple("CDI", Kind.OUT_OF_ORDER),
                        tuple("DSP", Kind.NOT_IN_VERSION),
                        tuple("TT", Kind.WRONG_COUNT));
    }

    @Test
    void a_compound_without_ingredients_is_told_of_its_record() {
        String damaged =
                FILE.replaceFirst("CDI\\*.*~\n", "").replace("TP*11", "TP*10").replace("*14~", "*13~");
        assertThat(AsapAcknowledgement.of(damaged, SETTINGS).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.report()).isEqualTo(1);
                    assertThat(fault.sentence())
                            .isEqualTo("CDI (compound ingredient) is missing after a compounded drug.");
                });
    }

    @Test
    void a_file_that_breaks_off_has_no_trailer() {
        String brokenOff = FILE.substring(0, FILE.indexOf("TP*"));
        assertThat(AsapAcknowledgement.of(brokenOff, SETTINGS).faults())
                .extracting(AsapFault::sentence)
                .containsExactly("TT (transaction trailer) is not the last segment.");
        assertThat(AsapAcknowledgement.of(FILE + "more", SETTINGS).faults())
                .extracting(AsapFault::sentence)
                .containsExactly("Something follows the last terminator.");
    }

    @Test
    void an_unknown_segment_is_told_without_repeating_it() {
        assertThat(AsapAcknowledgement.of(replaceFirst("AIR*", "JANE*"), SETTINGS)
                        .faults())
                .allSatisfy(fault -> assertThat(fault.toString()).doesNotContain("JANE"))
                .extracting(AsapFault::segment)
                .containsExactly("?");
    }

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "''",
                "TH",
                "TH*4.2B",
                "hello",
                "TH*4.2B*1*01**20261123*231500*T**~",
                "TH*4.2B*1*01**20261123*231500*T**~!"
            })
    void what_does_not_begin_as_a_file_is_none(String text) {
        AsapAcknowledgement acknowledged = AsapAcknowledgement.of(text == null ? "" : text, SETTINGS);
        assertThat(acknowledged.controlNumber()).isNull();
        assertThat(acknowledged.failed()).isTrue();
        assertThat(acknowledged.faults()).extracting(AsapFault::segment).containsExactly("TH");
    }

    private static String replaceFirst(String what, String by) {
        int at = FILE.indexOf(what);
        assertThat(at).as("'%s' is in the file", what).isNotNegative();
        return FILE.substring(0, at) + by + FILE.substring(at + what.length());
    }
}
