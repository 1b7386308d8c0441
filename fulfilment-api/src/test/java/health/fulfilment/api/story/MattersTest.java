package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What only a person can report, over HTTP, and the one list of everything that falls due. */
class MattersTest extends RunningApplication {

    private final Practice practice = practice();
    private final Person compliance = practice.compliance();

    private Map<String, Object> matter(String kind) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("startedAt", practice.now().toString());
        body.put("state", "FL");
        body.put("timeZone", "America/New_York");
        body.put("reference", "Letter of the field office");
        return body;
    }

    private String open(String kind) {
        return compliance
                .post("/v1/compliance-matters", matter(kind))
                .ok()
                .required("id")
                .asString();
    }

    private JsonNode duty(Person who, String kind, String subject, String status) {
        return Eventually.becomes(
                () -> who.get("/v1/obligations?limit=500&kind=" + kind)
                        .ok()
                        .required("items")
                        .valueStream()
                        .filter(item -> item.required("subject").asString().equals(subject))
                        .findFirst()
                        .orElseGet(MissingNode::getInstance),
                item -> item.path("status").asString("").equals(status));
    }

    @Test
    void a_request_for_records_falls_due_goes_overdue_by_itself_and_is_met_late() {
        String id = open("refill-printout");
        JsonNode owed = duty(compliance, "refill-printout", id, "open");
        assertThat(owed.path("basis").asString()).isEqualTo("21 CFR 1306.22(f)(4)");
        assertThat(owed.has("prescription")).isFalse();
        practice.advance("PT49H");
        duty(compliance, "refill-printout", id, "overdue");
        JsonNode met = compliance
                .post(
                        "/v1/compliance-matters/" + id + "/met",
                        Map.of("at", practice.now().toString(), "reference", "Sent by courier"))
                .ok();
        assertThat(met.path("status").asString()).isEqualTo("met");
        assertThat(met.path("overdue").asBoolean()).isTrue();
        assertThat(met.path("reference").asString()).isEqualTo("Letter of the field office");
        assertThat(met.path("proof").asString()).isEqualTo("Sent by courier");
        duty(practice.auditor(), "refill-printout", id, "met-late");
    }

    @Test
    void an_inventory_is_owed_again_two_years_after_it_was_taken() {
        String id = open("biennial-inventory");
        compliance
                .post(
                        "/v1/compliance-matters/" + id + "/met",
                        Map.of("at", practice.now().toString()))
                .ok();
        duty(compliance, "biennial-inventory", id, "met");
        Eventually.becomes(
                () -> compliance
                        .get("/v1/obligations?status=open&kind=biennial-inventory")
                        .body(),
                list -> list.path("items").size() == 1
                        && !list.at("/items/0/subject").asString().equals(id));
    }

    @Test
    void what_was_opened_in_error_is_voided_with_the_reason_and_owed_no_longer() {
        String id = open("security-incident-report");
        duty(compliance, "security-incident-report", id, "open");
        JsonNode voided = compliance
                .post("/v1/compliance-matters/" + id + "/void", Map.of("reason", "It was a drill."))
                .ok();
        assertThat(voided.path("voidReason").asString()).isEqualTo("It was a drill.");
        duty(compliance, "security-incident-report", id, "ended");
        Reply met = compliance.post(
                "/v1/compliance-matters/" + id + "/met",
                Map.of("at", practice.now().toString()));
        assertThat(met.status()).isEqualTo(409);
        assertThat(met.code()).isEqualTo("MATTER_VOIDED");
    }

    @Test
    void an_auditor_of_another_state_knows_of_none_and_a_pharmacy_of_none_at_all() {
        Map<String, Object> inOhio = matter("central-records");
        inOhio.put("state", "OH");
        String id = compliance
                .post("/v1/compliance-matters", inOhio)
                .ok()
                .required("id")
                .asString();
        assertThat(practice.auditor().get("/v1/compliance-matters/" + id).status())
                .isEqualTo(200);
        assertThat(person("auditor-fl-demo").get("/v1/compliance-matters/" + id).status())
                .isEqualTo(404);
        assertThat(practice.pharmacy().get("/v1/compliance-matters/" + id).status())
                .isEqualTo(403);
    }
}
