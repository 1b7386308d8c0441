package health.fulfilment.core.monitoring.asap;

import static health.fulfilment.core.monitoring.asap.Reports.HEADER;
import static health.fulfilment.core.monitoring.asap.Reports.report;
import static health.fulfilment.core.monitoring.asap.Reports.settings;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.monitoring.asap.AsapAlteration.What;
import health.fulfilment.core.monitoring.asap.PdmpReport.PersonName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How single values are written. */
class AsapValuesTest {

    private static final AsapWriter WRITER = new AsapWriter(settings(AsapVersion.V4_2B));

    @Test
    void separators_and_accents_in_prose_are_replaced_and_that_is_told() {
        AsapFile file = WRITER.write(HEADER, List.of(report(r -> {
            r.name = new PersonName("Ñuñez", "Ana~Maria");
            r.directions = "Take 1*daily\nat ½ past 8 " + "x".repeat(200);
        })));
        assertThat(field(file.text(), "PAT", 7)).isEqualTo("NUNEZ");
        assertThat(field(file.text(), "PAT", 8)).isEqualTo("ANA MARIA");
        assertThat(field(file.text(), "DSP", 23))
                .startsWith("TAKE 1 DAILY AT 1/2 PAST 8 XXX")
                .hasSize(200);
        assertThat(file.summary().alterations())
                .containsExactly(
                        new AsapAlteration(1, "PAT07", What.RESPELLED),
                        new AsapAlteration(1, "PAT08", What.SEPARATOR_REPLACED),
                        new AsapAlteration(1, "DSP23", What.RESPELLED),
                        new AsapAlteration(1, "DSP23", What.SEPARATOR_REPLACED),
                        new AsapAlteration(1, "DSP23", What.CUT));
    }

    @ParameterizedTest
    @CsvSource({
        "V4_2B, 33602,      33602",
        "V4_2B, 33602-1234, 336021234",
        "V4_2B, 336021234,  336021234",
        "V5_0,  33602-1234, 33602-1234",
        "V5_0,  336021234,  33602-1234",
        "V4_2A, SW1A 1AA,   SW1A 1AA"
    })
    void the_hyphen_of_a_zip_code_depends_on_the_version(AsapVersion version, String zip, String written) {
        PdmpReport report = report(r -> {
            r.home = new PdmpReport.Address("9 Elm St", null, "Tampa", "FL", zip, null);
            r.recipient = Reports.herself();
        });
        AsapFile file = new AsapWriter(settings(version)).write(HEADER, List.of(report));
        assertThat(field(file.text(), "PAT", 16)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"(555) 555-0111", "+1 555 555 0111", "1-555-555-0111", "555.555.0111"})
    void a_phone_number_is_ten_digits(String phone) {
        AsapFile file = WRITER.write(HEADER, List.of(report(r -> r.phone = phone)));
        assertThat(field(file.text(), "PAT", 17)).isEqualTo("5555550111");
    }

    @ParameterizedTest
    @CsvSource({"V4_2, true, 11, 98", "V4_2B, false, 11, 02", "V5_0, true, 19, 02", "V5_0, false, 19, 01"})
    void how_it_left_the_pharmacy_is_told_in_each_versions_way(
            AsapVersion version, boolean mailed, int position, String code) {
        PdmpReport report = report(r -> {
            r.mailed = mailed;
            r.recipient = Reports.herself();
        });
        String file =
                new AsapWriter(settings(version)).write(HEADER, List.of(report)).text();
        assertThat(field(file, "AIR", position)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"PATIENT, 01, ''", "PARENT_OR_GUARDIAN, 02, 01", "SPOUSE, 03, 02", "CAREGIVER, 04, 03", "OTHER, 99, 99"
    })
    void the_codes_of_relations_changed_with_version_5(PdmpReport.Relation relation, String before, String since) {
        PdmpReport report = report(r -> r.recipient = new PdmpReport.Recipient(
                new PdmpReport.PersonId("FL", "06", "D123"), relation, new PersonName("Doe", "Jan"), null, null, null));
        for (AsapVersion version : AsapVersion.values()) {
            String file = new AsapWriter(settings(version))
                    .write(HEADER, List.of(report))
                    .text();
            assertThat(field(file, "AIR", 6)).isEqualTo(version == AsapVersion.V5_0 ? since : before);
        }
    }

    @Test
    void what_a_state_requires_beyond_its_version_must_be_there() {
        AsapWriter strict = new AsapWriter(WRITER.settings().requiring("PAT02", "PAT03", "DSP25"));
        PdmpReport without = report(r -> r.diagnosis = null);
        assertThat(strict.faultsOf(without))
                .extracting(AsapFault::field)
                .containsExactlyInAnyOrder("PAT02", "PAT03", "DSP25");
        PdmpReport with = report(r -> r.id = new PdmpReport.PersonId("FL", "06", "D123"));
        assertThat(strict.faultsOf(with)).isEmpty();
    }

    @Test
    void version_5_wants_the_name_of_the_recipient_wherever_the_air_segment_is_sent() {
        assertThat(new AsapWriter(settings(AsapVersion.V5_0)).faultsOf(report()))
                .extracting(AsapFault::field)
                .containsExactly("AIR07", "AIR08");
    }

    /** In the first segment of that name. */
    private static String field(String file, String segment, int position) {
        return AsapReader.read(file).orElseThrow().segments().stream()
                .filter(read -> read.name().equals(segment))
                .findFirst()
                .orElseThrow()
                .value(position);
    }
}
