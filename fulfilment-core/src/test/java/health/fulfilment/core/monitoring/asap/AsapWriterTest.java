package health.fulfilment.core.monitoring.asap;

import static health.fulfilment.core.monitoring.asap.Reports.HEADER;
import static health.fulfilment.core.monitoring.asap.Reports.report;
import static health.fulfilment.core.monitoring.asap.Reports.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import health.fulfilment.core.monitoring.asap.AsapFault.Kind;
import health.fulfilment.core.monitoring.asap.AsapHeader.Period;
import health.fulfilment.core.monitoring.asap.AsapSettings.LineEnd;
import health.fulfilment.core.monitoring.asap.AsapSummary.Sent;
import health.fulfilment.core.monitoring.asap.PdmpReport.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How reports become a file: its frame, its counts, and what stays out of it. */
class AsapWriterTest {

    private static final AsapWriter WRITER = new AsapWriter(settings(AsapVersion.V4_2B));
    private static final PdmpReport ELSEWHERE = report(r -> {
        r.pharmacyDea = "BB1388568";
        r.rxNumber = "RX2";
    });

    @Test
    void two_pharmacies_are_counted_one_by_one_and_together() {
        AsapFile file = WRITER.write(HEADER, List.of(report(), ELSEWHERE));
        assertThat(names(file.text())).isEqualTo("TH IS PHA PAT DSP PRE CDI AIR TP PHA PAT DSP PRE CDI AIR TP TT");
        assertThat(file.text().lines().filter(line -> line.startsWith("TP"))).containsExactly("TP*7~", "TP*7~");
        assertThat(file.text()).endsWith("TT*EX20261123-0001*17~\n");
        assertThat(file.summary().segments()).isEqualTo(17);
        assertThat(file.summary().sent()).extracting(Sent::report).containsExactly(1, 2);
    }

    @Test
    void two_fills_of_one_patient_stand_under_one_patient() {
        PdmpReport refill = report(r -> r.fillNumber = 1);
        PdmpReport someoneElse = report(r -> r.name = new PersonName("Roe", "Jane"));
        AsapFile file = WRITER.write(HEADER, List.of(report(), refill, someoneElse));
        assertThat(names(file.text()))
                .isEqualTo("TH IS PHA PAT DSP PRE CDI AIR DSP PRE CDI AIR PAT DSP PRE CDI AIR TP TT");
        assertThat(file.text()).contains("\nTP*16~\n").endsWith("*19~\n");
    }

    @Test
    void a_pharmacy_that_comes_again_is_opened_again() {
        AsapFile file = WRITER.write(HEADER, List.of(report(), ELSEWHERE, report(r -> r.rxNumber = "RX3")));
        assertThat(names(file.text()).split("PHA", -1)).hasSize(4);
        assertThat(AsapAcknowledgement.of(file.text(), WRITER.settings()).accepted())
                .isTrue();
    }

    @Test
    void segments_go_out_before_the_next_report_is_asked_for() {
        List<String> out = new ArrayList<>();
        List<Integer> outBefore = new ArrayList<>();
        Iterator<PdmpReport> reports = List.of(report(), ELSEWHERE).iterator();
        Iterable<PdmpReport> watched = () -> Stream.generate(() -> {
                    outBefore.add(out.size());
                    return reports.next();
                })
                .limit(2)
                .iterator();
        WRITER.write(HEADER, watched, out::add);
        assertThat(outBefore).containsExactly(0, 8);
        assertThat(out).hasSize(17);
    }

    @Test
    void a_report_with_a_fault_stays_out_and_the_others_are_sent() {
        PdmpReport faulty = report(r -> r.name = new PersonName("D".repeat(51), "Jane"));
        AsapFile file = WRITER.write(HEADER, List.of(report(), faulty, ELSEWHERE));
        assertThat(file.summary().sent()).extracting(Sent::report).containsExactly(1, 3);
        assertThat(file.summary().segments()).isEqualTo(17);
        assertThat(file.summary().faults())
                .containsExactly(new AsapFault(
                        2,
                        Kind.TOO_LONG,
                        "PAT",
                        "PAT07",
                        50,
                        "PAT07 (last name) has 51 characters where 50 are allowed."));
        assertThat(WRITER.faultsOf(faulty)).hasSize(1);
        assertThat(WRITER.faultsOf(report())).isEmpty();
    }

    @Test
    void a_file_without_a_report_is_no_file() {
        PdmpReport faulty = report(r -> r.rxNumber = "");
        for (List<PdmpReport> reports : List.of(List.<PdmpReport>of(), List.of(faulty))) {
            AsapFile file = WRITER.write(HEADER, reports);
            assertThat(file.text()).isEmpty();
            assertThat(file.summary().written()).isFalse();
        }
    }

    @Test
    void a_header_with_a_fault_is_no_file() {
        AsapHeader header = new AsapHeader("X".repeat(41), Reports.CREATED, true, "5555550100", "Example");
        AsapFile file = WRITER.write(header, List.of(report()));
        assertThat(file.text()).isEmpty();
        assertThat(file.summary().sent()).isEmpty();
        assertThat(file.summary().faults())
                .extracting(AsapFault::report, AsapFault::field, AsapFault::limit)
                .containsExactly(tuple(0, "TH02", 40));
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_of_a_report_is_told_at_once(AsapVersion version) {
        PdmpReport faulty = report(r -> {
            r.name = new PersonName("", "李");
            r.gender = "Q";
            r.phone = "555 0111";
            r.rxNumber = "RX*1";
            r.amounts = Reports.amounts("-1", null, null, PdmpFill.Unit.EACH);
            r.product = new PdmpFill.Product.Manufactured("5555501230");
            r.recipient = version == AsapVersion.V5_0 ? Reports.herself() : null;
        });
        assertThat(new AsapWriter(settings(version)).faultsOf(faulty))
                .extracting(AsapFault::field, AsapFault::kind)
                .containsExactlyInAnyOrder(
                        tuple("PAT07", Kind.REQUIRED),
                        tuple("PAT08", Kind.FORBIDDEN_CHARACTER),
                        tuple("PAT19", Kind.UNKNOWN_CODE),
                        tuple("PAT17", Kind.WRONG_FORM),
                        tuple("DSP02", Kind.FORBIDDEN_CHARACTER),
                        tuple("DSP08", Kind.WRONG_FORM),
                        tuple("DSP09", Kind.WRONG_FORM),
                        tuple("DSP09", Kind.WRONG_FORM));
    }

    @Test
    void with_another_terminator_the_tilde_is_prose_and_the_backslash_is_not() {
        AsapSettings backslash = WRITER.settings().endingWith('\\', LineEnd.CRLF);
        AsapFile file =
                new AsapWriter(backslash).write(HEADER, List.of(report(r -> r.name = new PersonName("A~B", "C\\D"))));
        assertThat(file.text())
                .contains("*T**\\\\\r\nIS*")
                .contains("*A~B*C D*")
                .endsWith("*10\\\r\n");
        assertThat(AsapAcknowledgement.of(file.text(), backslash).faults()).isEmpty();
    }

    @Test
    void a_file_may_be_one_line() {
        AsapSettings oneLine = WRITER.settings().endingWith('~', LineEnd.NONE);
        AsapFile file = new AsapWriter(oneLine).write(HEADER, List.of(report()));
        assertThat(file.text()).doesNotContain("\n").contains("~~IS*");
        assertThat(AsapAcknowledgement.of(file.text(), oneLine).faults()).isEmpty();
    }

    @Test
    void the_air_segment_is_sent_only_where_the_state_asks_for_it() {
        AsapSettings usual = AsapSettings.usual(AsapVersion.V4_2B, Reports.CHICAGO);
        assertThat(names(new AsapWriter(usual).write(HEADER, List.of(report())).text()))
                .isEqualTo("TH IS PHA PAT DSP PRE CDI TP TT");
    }

    @Test
    void an_id_without_its_number_and_a_pharmacy_without_any_are_faults() {
        PdmpReport report = report(r -> {
            r.id = new PdmpReport.PersonId("FL", "06", " ");
            r.pharmacyDea = "";
        });
        assertThat(WRITER.faultsOf(report)).extracting(AsapFault::field).contains("PAT02", "PHA03");
        PdmpReport.Pharmacy p = Reports.pharmacy();
        PdmpReport.Pharmacy nameless =
                new PdmpReport.Pharmacy(null, "", null, p.name(), p.address(), null, null, null, null, null, true);
        Period day = new Period(LocalDate.EPOCH, LocalDate.EPOCH);
        AsapFile zero = WRITER.zeroReport(HEADER, day, List.of(p, nameless));
        assertThat(zero.text()).isEmpty();
        assertThat(zero.summary().faults())
                .extracting(AsapFault::sentence)
                .contains("PHA01, PHA02 or PHA03 has to name the pharmacy.");
    }

    @Test
    void several_pharmacies_may_have_nothing_to_report_together() {
        Period day = new Period(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23"));
        AsapFile zero = WRITER.zeroReport(HEADER, day, List.of(Reports.pharmacy(), ELSEWHERE.pharmacy()));
        assertThat(zero.text()).contains("#20261123#-#20261123#").endsWith("*17~\n");
        AsapAcknowledgement acknowledged = AsapAcknowledgement.of(zero.text(), WRITER.settings());
        assertThat(acknowledged.faults()).isEmpty();
        assertThat(acknowledged.records()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_whole_file_is_taken_back_by_its_control_number(AsapVersion version) {
        AsapSettings settings = settings(version);
        AsapFile file = new AsapWriter(settings).voidFile(HEADER);
        assertThat(file.text())
                .startsWith("TH*" + version.code() + "*EX20261123-0001*04**")
                .endsWith("~~\nTT*EX20261123-0001*2~\n");
        assertThat(AsapAcknowledgement.of(file.text(), settings).faults()).isEmpty();
    }

    @Test
    void a_period_and_a_message_share_the_message_field() {
        Period week = new Period(LocalDate.parse("2026-11-16"), LocalDate.parse("2026-11-22"));
        AsapHeader header = new AsapHeader(
                "N1", Reports.CREATED, true, "5555550100", "Example", week, "late", "Vendor", "555-555-0199");
        PdmpReport report = report(r -> r.recipient = Reports.herself());
        String file = new AsapWriter(settings(AsapVersion.V5_0))
                .write(header, List.of(report))
                .text();
        assertThat(file)
                .contains("\nIS*5555550100*EXAMPLE*#20261116#-#20261122# LATE*VENDOR*5555550199~\n")
                .contains("*P**~~");
    }

    private static String names(String file) {
        return String.join(" ", file.lines().map(line -> line.split("\\*")[0]).toList());
    }
}
