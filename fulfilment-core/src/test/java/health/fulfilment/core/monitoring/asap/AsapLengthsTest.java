package health.fulfilment.core.monitoring.asap;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.monitoring.asap.AsapFault.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The boundary of every field of every version: what just fits is written, one character more is a fault or a cut. */
class AsapLengthsTest {

    record Place(AsapVersion version, Field field) {

        @Override
        public String toString() {
            return version.code() + " " + field.id();
        }

        AsapSettings settings() {
            return Reports.settings(version);
        }
    }

    static Stream<Place> fields() {
        return all().filter(place -> !place.field().retired());
    }

    static Stream<Place> retired() {
        return all().filter(place -> place.field().retired());
    }

    static Stream<Place> coded() {
        return fields().filter(place -> !place.field().codes().isEmpty());
    }

    static Stream<Place> numbersAndDates() {
        Set<FieldType> text = EnumSet.of(FieldType.AN, FieldType.TX, FieldType.END);
        return fields().filter(place -> !text.contains(place.field().type()));
    }

    private static Stream<Place> all() {
        return Arrays.stream(AsapVersion.values())
                .flatMap(version -> Arrays.stream(Segment.values())
                        .flatMap(segment -> version.fields(segment).stream())
                        .map(field -> new Place(version, field)));
    }

    @Test
    void every_version_has_its_number_of_fields() {
        assertThat(Arrays.stream(AsapVersion.values())
                        .map(version -> Arrays.stream(Segment.values())
                                .map(segment -> version.fields(segment).size())
                                .toList()))
                .containsExactly(
                        // TH IS PHA PAT DSP PRE CDI AIR TP TT
                        List.of(9, 3, 12, 23, 21, 8, 5, 11, 1, 2),
                        List.of(9, 3, 13, 23, 25, 9, 5, 11, 1, 2),
                        List.of(9, 3, 13, 23, 25, 10, 5, 11, 1, 2),
                        List.of(9, 5, 15, 29, 36, 15, 6, 32, 1, 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void a_value_of_the_greatest_length_is_written(Place place) {
        Field field = place.field();
        String value = longest(field);
        assertThat(value).hasSize(field.length());
        Noted noted = new Noted(1);
        assertThat(written(place, value, noted).value(position(field))).isEqualTo(value);
        assertThat(noted.faults()).isEmpty();
        assertThat(noted.alterations()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void one_character_more_is_a_fault_that_names_segment_field_and_limit_or_a_cut(Place place) {
        Field field = place.field();
        String value = longest(field) + longest(field).charAt(0);
        Noted noted = new Noted(1);
        AsapSegment written = written(place, value, noted);
        if (field.mayBeCut()) {
            assertThat(written.value(position(field))).isEqualTo(longest(field));
            assertThat(noted.faults()).isEmpty();
            assertThat(noted.alterations()).containsExactly(new AsapAlteration(1, field.id(), AsapAlteration.What.CUT));
        } else {
            assertThat(noted.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.kind()).isEqualTo(Kind.TOO_LONG);
                assertThat(fault.report()).isEqualTo(1);
                assertThat(fault.segment()).isEqualTo(field.segment().name());
                assertThat(fault.field()).isEqualTo(field.id());
                assertThat(fault.limit()).isEqualTo(field.length());
                assertThat(fault.sentence())
                        .startsWith(field.id() + " (" + field.name() + ")")
                        .endsWith(".");
            });
            assertThat(noted.alterations()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("retired")
    void a_retired_field_keeps_its_place_and_stays_empty(Place place) {
        Noted noted = new Noted(1);
        assertThat(written(place, "AB1234563", noted).value(position(place.field())))
                .isEmpty();
        assertThat(place.field().faultOf("AB1234563", '~'))
                .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Kind.NOT_IN_VERSION));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("coded")
    void a_code_that_the_version_does_not_list_is_a_fault(Place place) {
        Noted noted = new Noted(1);
        String unlisted = place.field().type() == FieldType.N ? "97" : "Q";
        written(place, unlisted, noted);
        assertThat(noted.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.UNKNOWN_CODE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbersAndDates")
    void a_value_that_is_not_of_the_type_is_a_fault(Place place) {
        Noted noted = new Noted(1);
        written(place, "-", noted);
        assertThat(noted.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.WRONG_FORM));
    }

    private static AsapSegment written(Place place, String value, Noted noted) {
        Field field = place.field();
        Elements elements = new Elements(place.version(), field.segment()).put(position(field), value);
        String text = new SegmentText(place.settings()).writeSparse(elements, noted);
        return AsapSegment.parse(text.substring(0, text.length() - 1));
    }

    private static int position(Field field) {
        return Integer.parseInt(field.id().substring(field.id().length() - 2));
    }

    private static String longest(Field field) {
        if (!field.codes().isEmpty()) {
            return field.codes().iterator().next();
        }
        return switch (field.type()) {
            case AN, TX -> "A".repeat(field.length());
            case N -> "9".repeat(field.length());
            case D -> "1234567890.".substring(0, field.length() - 2) + ".5";
            case DT -> "20261123";
            case TM -> field.length() == 7 ? "235959Z" : "235959";
            case TEL -> "5555550100";
            case ZIP -> field.length() == 10 ? "33602-1234" : "336021234";
            case END -> "~";
        };
    }
}
