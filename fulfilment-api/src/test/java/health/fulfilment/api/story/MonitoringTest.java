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

    private JsonNode becomes(String id, String field, String value) {
        return Eventually.becomes(
                () -> pharmacy.get("/v1/pdmp-reports/" + id).ok(),
                report -> report.path(field).asString("").equals(value));
    }

    private void reverse(String fill) {
        pharmacy.post(
                        "/v1/fills/" + fill + "/reversal",
                        Map.of(
                                "pharmacist",
                                Practice.PHARMACIST,
                                "reason",
                                "made-in-error",
                                "disposition",
                                "quarantine"))
                .ok();
    }

    @Test
    void a_reversed_fill_is_taken_back_with_a_void_record_if_it_was_sent_and_without_if_not() {
        String unsent = practice.dispensed(practice.accepted(practice.registeredPatient()));
        String first = practice.reportDue(unsent);
        reverse(unsent);
        JsonNode nothing = becomes(first, "status", "voided");
        assertThat(nothing.path("voided").asString()).isEqualTo("reversed");
        assertThat(nothing.has("next")).isFalse();
        assertThat(pharmacy.post("/v1/pdmp-reports/" + first + "/sent", file("V-0", "4.2B"))
                        .text("code"))
                .isEqualTo("REPORT_VOIDED");

        String fill = practice.dispensed(practice.accepted(practice.registeredPatient()));
        String report = "/v1/pdmp-reports/" + practice.reportDue(fill);
        pharmacy.post(report + "/sent", file("V-1", "4.2B")).ok();
        pharmacy.post(report + "/acceptance", Map.of()).ok();
        reverse(fill);
        JsonNode owed = becomes(practice.reportDue(fill), "status", "voided");
        assertThat(owed.path("next").asString()).isEqualTo("void");
        practice.advance("PT1S");
        assertThat(pharmacy.post(report + "/sent", file("V-2", "4.2B"))
                        .ok()
                        .path("status")
                        .asString())
                .isEqualTo("void-sent");
        JsonNode gone = pharmacy.post(report + "/acceptance", Map.of()).ok();
        assertThat(gone.path("status").asString()).isEqualTo("void-accepted");
        assertThat(gone.path("voidSent").path("controlNumber").asString()).isEqualTo("V-2");
        assertThat(pharmacy.post(report + "/acceptance", Map.of())
                        .ok()
                        .path("status")
                        .asString())
                .as("told twice")
                .isEqualTo("void-accepted");
    }

    private void correct(String fill, String field, String value) {
        pharmacy.post(
                        "/v1/fills/" + fill + "/corrections",
                        Map.of(
                                "pharmacist",
                                Practice.PHARMACIST,
                                "field",
                                field,
                                "value",
                                value,
                                "reason",
                                "data-entry"))
                .ok();
    }

    @Test
    void a_corrected_prescription_number_is_taken_back_and_sent_anew() {
        String fill = practice.dispensed(practice.accepted(practice.registeredPatient()));
        String id = practice.reportDue(fill);
        String report = "/v1/pdmp-reports/" + id;
        pharmacy.post(report + "/sent", file("K-1", "4.2B")).ok();
        pharmacy.post(report + "/acceptance", Map.of()).ok();
        correct(fill, "lot", "B-77");
        correct(fill, "prescription-number", "RX-4711");
        assertThat(becomes(id, "next", "void").path("voided").asString()).isEqualTo("key-changed");
        practice.advance("PT1S");
        pharmacy.post(report + "/sent", file("K-2", "4.2B")).ok();
        assertThat(pharmacy.post(report + "/acceptance", Map.of())
                        .ok()
                        .path("next")
                        .asString())
                .isEqualTo("new");
        obligation(id, "open");
        pharmacy.post(report + "/sent", file("K-3", "4.2B")).ok();
        obligation(id, "met");
    }

    @Test
    void the_report_of_a_lost_parcel_stands_and_says_that_the_rule_is_not_established() {
        String fill = practice.dispensed(practice.accepted(practice.registeredPatient()));
        String id = practice.reportDue(fill);
        String parcel = practice.handedOver(fill);
        practice.compliance()
                .post(
                        "/v1/shipments/" + parcel + "/loss",
                        Map.of("at", practice.now().toString(), "type", "in-transit"))
                .ok();
        JsonNode standing = becomes(id, "parcel", "lost");
        assertThat(standing.path("status").asString()).isEqualTo("due");
        assertThat(standing.path("parcelRule").asString()).isEqualTo("not-established");
        assertThat(standing.path("next").asString()).isEqualTo("new");
    }
}
