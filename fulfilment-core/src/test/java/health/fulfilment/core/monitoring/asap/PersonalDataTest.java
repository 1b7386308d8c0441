package health.fulfilment.core.monitoring.asap;

import static health.fulfilment.core.monitoring.asap.Reports.HEADER;
import static health.fulfilment.core.monitoring.asap.Reports.report;
import static health.fulfilment.core.monitoring.asap.Reports.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is personal in a report does not reach a log by way of {@code toString}. */
class PersonalDataTest {

    private static final PdmpReport REPORT = report(r -> {
        r.name = new PdmpReport.PersonName("Doe", "Jane", "Quincy", null, null, "Dough", "Janie");
        r.id = new PdmpReport.PersonId("FL", "06", "D123456");
        r.recipient = Reports.herself();
    });

    static Stream<Object> whatMayBeLogged() {
        AsapWriter writer = new AsapWriter(settings(AsapVersion.V5_0));
        AsapFile file = writer.write(HEADER, List.of(REPORT));
        return Stream.of(
                REPORT,
                REPORT.patient(),
                REPORT.patient().name(),
                REPORT.patient().address(),
                REPORT.patient().id(),
                REPORT.recipient(),
                REPORT.fill(),
                REPORT.fill().electronicOrder(),
                REPORT.prescriber(),
                ReportText.of(REPORT, 1, writer.settings()),
                file,
                file.summary(),
                AsapReader.read(file.text()).orElseThrow(),
                AsapAcknowledgement.of(file.text().replace("DOE", "DO\u0001E"), writer.settings()),
                writer.write(HEADER, List.of(report(r -> r.name = new PdmpReport.PersonName("Doe".repeat(20), "Jane"))))
                        .summary());
    }

    @ParameterizedTest
    @MethodSource("whatMayBeLogged")
    void it_tells_nothing_of_the_patient(Object logged) {
        assertThat(logged.toString().toUpperCase(Locale.ROOT))
                .doesNotContain("DOE", "JAN", "QUINCY", "DOUGH")
                .doesNotContain("ELM", "33602", "TAMPA")
                .doesNotContain("5550111", "D123456", "1985", "RX1000123", "TROCHE", "F33", "ERX-");
    }
}
