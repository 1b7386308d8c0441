package health.fulfilment.core.monitoring.asap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the versions differ, told a second time: length and R for required, - for a field that is not sent. */
class AsapTableTest {

    @ParameterizedTest
    @CsvSource({
        "TH06, 6 R, 6 R, 6 R, 7 R",
        "IS04, -, -, -, 60",
        "PHA05, 30, 30, 55, 55",
        "PHA06, 30, 30, 55, 55",
        "PHA07, 25, 25, 35, 35",
        "PHA09, 9, 9, 9, 10",
        "PHA13, -, 20, 20, 20",
        "PHA15, -, -, -, 2",
        "PAT12, 35 R, 35 R, 55 R, 55 R",
        "PAT13, 35, 35, 55, 55",
        "PAT14, 20 R, 20 R, 35 R, 35 R",
        "PAT15, 10, 10, 10, 2 R",
        "PAT16, 9 R, 9 R, 9 R, 10 R",
        "PAT24, -, -, -, 50",
        "DSP03, 8 R, 8 R, 8 R, 8 R",
        "DSP04, 2 R, 2 R, 2 R, 4 R",
        "DSP06, 2 R, 2 R, 2 R, 4 R",
        "DSP08, 15 R, 15 R, 15 R, 15",
        "DSP09, 11 R, 11 R, 11 R, 11 R",
        "DSP15, 10, 10, 10, 20",
        "DSP22, -, 15, 15, 11",
        "DSP23, -, 200, 200, 200",
        "DSP25, -, 7, 7, 7",
        "DSP28, -, -, -, 7",
        "DSP36, -, -, -, 50",
        "PRE09, -, 9, 9, -",
        "PRE10, -, -, 2, 2",
        "PRE15, -, -, -, 10",
        "CDI06, -, -, -, 2",
        "AIR07, 50, 50, 50, 50 R",
        "AIR11, 2, 2, 2, -",
        "AIR19, -, -, -, 2",
        "TT02, 10 R, 10 R, 10 R, 12 R"
    })
    void a_field_has_its_length_in_each_version(String id, String v42, String v42a, String v42b, String v50) {
        assertThat(Arrays.stream(AsapVersion.values()).map(version -> inShort(version, id)))
                .containsExactly(v42, v42a, v42b, v50);
    }

    @ParameterizedTest
    @CsvSource({
        "PAT02, V4_2A, 01 02 03 04 05 06 07 08 99",
        "PAT02, V4_2B, 01 02 03 04 05 06 07 08 09 10 99",
        "PAT05, V5_0, 01 02 03 04 05 06 07 08 09 10 11 99",
        "PAT19, V4_2B, F M U",
        "PAT19, V5_0, F M N U X",
        "PAT21, V4_2, 01 02 03 04 05 06 07 08 09 10 11 98 99",
        "PAT21, V5_0, 01 02 03 04 05 06 07 08 09 10 11 12 13 98 99",
        "DSP01, V4_2, 00 01 02",
        "DSP07, V4_2B, 01 02 03 04 05 06",
        "DSP07, V5_0, 01 02 03 04 05 06 07",
        "DSP12, V4_2, 01 02 03 04 05 99",
        "DSP12, V4_2A, 01 02 03 04 05 06 99",
        "DSP12, V5_0, 01 02 03 04 05 06 07 08 09 99",
        "DSP24, V4_2A, 01 02 03 04 05 06 07 08 09 99",
        "DSP24, V4_2B, 01 02 03 04 05 06 07 08 09 10 11 99",
        "DSP34, V5_0, 01 02 03 04 05 06 07 99",
        "CDI02, V4_2, 01 02 03 04 05",
        "AIR06, V4_2B, 01 02 03 04 99",
        "AIR06, V5_0, 01 02 03 99",
        "AIR11, V4_2, 01 02 98"
    })
    void a_field_has_its_codes_in_each_version(String id, AsapVersion version, String codes) {
        assertThat(version.field(id).orElseThrow().codes().stream().sorted().collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    private static String inShort(AsapVersion version, String id) {
        return version.field(id)
                .map(field -> field.length() + (field.required() ? " R" : ""))
                .orElse("-");
    }
}
