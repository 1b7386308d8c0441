package health.fulfilment.core.monitoring.asap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in the table stops everything at the start, and not one file of one state. */
class TableReaderTest {

    private static final String GOOD = "TP01 | segments | N 10 R | = | - | N 12 CUT | 01-03 99; 5.0 01";

    @Test
    void a_row_tells_of_four_versions() {
        var fields = TableReader.read("# a comment\n" + GOOD);
        assertThat(fields).hasSize(3);
        Field first =
                fields.get(new AsapTable.Place(AsapVersion.V4_2, Segment.TP)).getFirst();
        assertThat(first.required()).isTrue();
        assertThat(first.codes()).containsExactly("01", "02", "03", "99");
        assertThat(fields.get(new AsapTable.Place(AsapVersion.V4_2A, Segment.TP)))
                .isEqualTo(List.of(first));
        Field last =
                fields.get(new AsapTable.Place(AsapVersion.V5_0, Segment.TP)).getFirst();
        assertThat(last.length()).isEqualTo(12);
        assertThat(last.required()).isFalse();
        assertThat(last.mayBeCut()).isTrue();
        assertThat(last.codes()).containsExactly("01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "| = | -@| -@has not 7 cells",
                "TP01@TP02@stands where TP01",
                "TP01@ZZ01@No enum constant",
                "| segments |@| |@has no name",
                "N 10 R@N R@For input string",
                "N 10 R@N@has no length",
                "N 10 R@N 10 Q@has an unknown mark",
                "N 10 R@X 10 R@No enum constant",
                "N 10 R@N 1 R@has a code that is too long",
                "5.0 01@5.1 01@has codes of no version"
            })
    void a_mistake_is_told_with_its_line(String part, String mistaken, String told) {
        String line = GOOD.replace(part, mistaken);
        assertThat(line).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> TableReader.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line)
                .hasMessageContaining(told);
    }

    @Test
    void a_version_is_known_by_its_code() {
        assertThat(AsapVersion.of("4.2B")).contains(AsapVersion.V4_2B);
        assertThat(AsapVersion.of("4.1")).isEmpty();
    }
}
