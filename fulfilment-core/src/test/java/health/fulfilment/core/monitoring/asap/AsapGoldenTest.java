package health.fulfilment.core.monitoring.asap;

import static health.fulfilment.core.monitoring.asap.Reports.HEADER;
import static health.fulfilment.core.monitoring.asap.Reports.report;
import static health.fulfilment.core.monitoring.asap.Reports.settings;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.monitoring.asap.AsapHeader.Period;
import health.fulfilment.core.monitoring.asap.AsapSettings.ZeroReportForm;
import health.fulfilment.core.monitoring.asap.PdmpReport.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole files, byte for byte, against files that were written by hand from the tables. */
class AsapGoldenTest {

    private static final Period WEEK = new Period(LocalDate.parse("2026-11-16"), LocalDate.parse("2026-11-22"));

    @ParameterizedTest
    @EnumSource
    void a_new_fill_in_each_version(AsapVersion version) throws IOException {
        AsapFile file = new AsapWriter(settings(version))
                .write(
                        HEADER,
                        List.of(report(r -> r.recipient = version == AsapVersion.V5_0 ? Reports.herself() : null)));
        assertThat(file.summary().faults()).isEmpty();
        assertThat(file.text()).isEqualTo(golden(version.code() + "-new.dat"));
    }

    @ParameterizedTest
    @EnumSource
    void a_zero_report_with_empty_cdi_and_air_in_each_version(AsapVersion version) throws IOException {
        AsapFile file = new AsapWriter(settings(version)).zeroReport(HEADER, WEEK, List.of(Reports.pharmacy()));
        assertThat(file.summary().faults()).isEmpty();
        assertThat(file.text()).isEqualTo(golden(version.code() + "-zero.dat"));
    }

    @ParameterizedTest
    @EnumSource
    void the_shorter_form_of_a_zero_report_is_the_longer_without_two_segments(AsapVersion version) throws IOException {
        AsapSettings shorter = settings(version).withZeroReport(ZeroReportForm.WITHOUT_CDI_AND_AIR);
        String expected = golden(version.code() + "-zero.dat")
                .replaceAll("(?m)^(CDI|AIR)\\*+~\n", "")
                .replace("TP*7~", "TP*5~")
                .replace("*10~", "*8~");
        assertThat(new AsapWriter(shorter)
                        .zeroReport(HEADER, WEEK, List.of(Reports.pharmacy()))
                        .text())
                .isEqualTo(expected);
    }

    @Test
    void a_void_is_the_record_again_in_a_new_file() throws IOException {
        AsapHeader nextDay = new AsapHeader(
                "EX20261124-0002",
                Instant.parse("2026-11-25T05:15:00Z"),
                false,
                "5555550100",
                "Example Compounding Rx");
        AsapFile file = new AsapWriter(settings(AsapVersion.V4_2B)).write(nextDay, List.of(report().as(Status.VOID)));
        assertThat(file.text()).isEqualTo(golden("4.2B-void.dat"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = AsapGoldenTest.class.getResourceAsStream("/asap/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
