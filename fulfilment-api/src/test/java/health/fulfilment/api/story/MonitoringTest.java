package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is dispensed in Florida and told to Florida's monitoring program, over HTTP. */
class MonitoringTest extends RunningApplication {

    private Practice practice;
    private Person pharmacy;

    @BeforeEach
    void open() {
        practice = practice();
        pharmacy = practice.pharmacy();
    }

    private String due() {
        return practice.reportDue(practice.dispensed(practice.accepted(practice.registeredPatient())));
    }

    private Map<String, Object> file(String controlNumber, String version) {
        return Map.of(
                "controlNumber",
                controlNumber,
                "asapVersion",
                version,
                "at",
                practice.now().toString());
    }

    private JsonNode obligation(String report, String status) {
        return Eventually.becomes(
                () -> practice.compliance()
                        .get("/v1/obligations?kind=pdmp-report&limit=500")
                        .ok()
                        .required("items")
                        .valueStream()
                        .filter(item -> item.path("subject").asString("").equals(report))
                        .findFirst()
                        .orElseGet(() -> practice.compliance()
                                .get("/v1/obligations?limit=1")
                                .body()
                                .path("none")),
                item -> item.path("status").asString("").equals(status));
    }

    @Test
    void a_dispensed_fill_falls_due_is_sent_rejected_corrected_and_accepted() {
        String id = due();
        String report = "/v1/pdmp-reports/" + id;
        JsonNode due = pharmacy.get(report).ok();
        assertThat(due.path("status").asString()).isEqualTo("due");
        assertThat(due.path("state").asString()).isEqualTo("FL");
        Instant dueBy = Instant.parse(due.required("dueBy").asString());
        assertThat(dueBy).isAfter(practice.now());
        JsonNode owed = obligation(id, "open");
        assertThat(Instant.parse(owed.path("overdueFrom").asString())).isEqualTo(dueBy.plusMillis(1));
        assertThat(owed.path("basis").asString()).isEqualTo("state law: PDMP reporting deadline");

        Reply unreadable = pharmacy.post(report + "/sent", file("F-0", "5.0"));
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.text("code")).isEqualTo("ASAP_VERSION_WRONG");
        pharmacy.post(report + "/sent", file("F-1", "4.2B")).ok();
        obligation(id, "met");
        Map<String, Object> fault =
                Map.of("code", "E-07", "segment", "PAT", "field", "PAT07", "message", "The last name is missing.");
        JsonNode rejected = pharmacy.post(report + "/rejection", Map.of("faults", List.of(fault)))
                .ok();
        assertThat(rejected.path("faults").path(0).path("field").asString()).isEqualTo("PAT07");
        obligation(id, "open");
        practice.advance("PT1S");
        pharmacy.post(report + "/correction", file("F-2", "4.2B")).ok();
        obligation(id, "met");
        JsonNode accepted =
                practice.compliance().post(report + "/acceptance", Map.of()).ok();
        assertThat(accepted.path("status").asString()).isEqualTo("accepted");
        assertThat(accepted.path("sent").path("controlNumber").asString()).isEqualTo("F-2");
        assertThat(accepted.path("faults").size()).isZero();

        assertThat(pharmacy.post(report + "/void", Map.of("reason", "entered-in-error"))
                        .ok()
                        .path("voided")
                        .asString())
                .isEqualTo("entered-in-error");
        assertThat(practice.auditor().get(report).text("status")).isEqualTo("voided");
    }

    @Test
    void another_pharmacys_report_does_not_exist() {
        String report = "/v1/pdmp-reports/" + due();
        Person other = person("pharmacy-other-demo");
        assertThat(other.get(report).status()).isEqualTo(404);
        assertThat(other.post(report + "/void", Map.of("reason", "lost")).status())
                .isEqualTo(404);
        assertThat(pharmacy.get("/v1/pdmp-reports/no-id").status()).isEqualTo(404);
    }
}
