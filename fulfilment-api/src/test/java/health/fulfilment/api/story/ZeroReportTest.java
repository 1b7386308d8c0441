package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Days on which nothing was dispensed to Florida, told to Florida's monitoring program, over HTTP. */
class ZeroReportTest extends RunningApplication {

    private Practice practice;
    private Person pharmacy;

    @BeforeEach
    void open() {
        practice = practice();
        pharmacy = practice.pharmacy();
    }

    @Test
    void a_day_without_fills_falls_due_by_the_clock_once_and_is_told() {
        practice.dispensed(practice.accepted(practice.registeredPatient()));
        String report = "/v1/zero-reports/" + practice.dayWithoutFills();
        JsonNode shown = pharmacy.get(report).ok();
        assertThat(shown.path("state").asString()).isEqualTo("FL");
        assertThat(shown.path("dueBy").asString()).isNotEmpty();
        assertThat(shown.has("nonresidentRule"))
                .as("the pharmacy is in Florida")
                .isFalse();

        Reply file = pharmacy.get(report + "/file");
        assertThat(file.status()).as("%s", file).isEqualTo(200);
        String day = shown.path("day").asString().replace("-", "");
        assertThat(file.plain())
                .contains("*#" + day + "#-#" + day + "#~")
                .contains("PAT*******REPORT*ZERO*")
                .startsWith("TH*4.2B*");
        Map<String, Object> sent = Map.of(
                "controlNumber",
                file.header("Asap-Control-Number"),
                "asapVersion",
                "4.2B",
                "at",
                practice.now().toString());
        assertThat(pharmacy.post(report + "/sent", sent)
                        .ok()
                        .path("sent")
                        .path("digest")
                        .asString())
                .startsWith("sha256:");
        assertThat(pharmacy.post(report + "/sent", sent).status())
                .as("told twice")
                .isEqualTo(200);
        Map<String, Object> fault = Map.of("faults", List.of(Map.of("code", "Z-1", "message", "No period.")));
        assertThat(pharmacy.post(report + "/rejection", fault)
                        .ok()
                        .path("status")
                        .asString())
                .isEqualTo("rejected");
        assertThat(pharmacy.get(report + "/file").status()).isEqualTo(200);
        pharmacy.post(
                        report + "/sent",
                        Map.of(
                                "controlNumber",
                                "Z-2",
                                "asapVersion",
                                "4.2B",
                                "at",
                                practice.now().toString()))
                .ok();
        assertThat(practice.compliance()
                        .post(report + "/acceptance", Map.of())
                        .ok()
                        .path("status")
                        .asString())
                .isEqualTo("accepted");
        assertThat(pharmacy.get(report + "/file").text("code")).isEqualTo("NOTHING_TO_SEND");
        assertThat(person("pharmacy-other-demo").get(report).status()).isEqualTo(404);
        assertThat(practice.auditor().get(report).status()).isEqualTo(200);
        assertThat(DATABASE.query("select count(*) - count(distinct stream) from event where name = 'zero-report-due'"))
                .containsExactly("0");
    }

    @Test
    void whether_a_state_asks_for_such_reports_is_shown_with_its_law() {
        practice.dispensed(practice.accepted(practice.registeredPatient()));
        JsonNode duty = Eventually.becomes(
                        () -> pharmacy.get("/v1/zero-reports/duties").ok(),
                        duties -> duties.valueStream()
                                .anyMatch(each -> each.path("state").asString().equals("FL")))
                .valueStream()
                .filter(each -> each.path("state").asString().equals("FL"))
                .findFirst()
                .orElseThrow();
        assertThat(duty.path("asked").asString()).isEqualTo("yes");
        assertThat(duty.path("nonresident").asBoolean()).isFalse();
        assertThat(duty.path("because").path("citations").path(0).asString())
                .isEqualTo("E-FORCSE reporting requirement");
        assertThat(person("pharmacy-other-demo")
                        .get("/v1/zero-reports/duties")
                        .ok()
                        .toString())
                .doesNotContain(Practice.holder("pharmacy-demo"));
    }
}
