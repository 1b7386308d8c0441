package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ceremony, over HTTP. */
class ApprovalTest extends RunningApplication {

    private Practice practice;
    private Person prescriber;

    @BeforeEach
    void open() {
        practice = practice();
        prescriber = practice.prescriber();
    }

    private static long eventsOf(String stream) {
        return Long.parseLong(DATABASE.query("select count(*) from event where stream = '" + stream + "'")
                .getFirst());
    }

    private String status(String prescription) {
        return prescriber.get("/v1/prescriptions/" + prescription).text("status");
    }

    @SuppressWarnings("unchecked")
    private String drafted(String patient, String part, Map<String, Object> change) {
        Map<String, Object> body = practice.prescription(patient);
        ((Map<String, Object>) body.get(part)).putAll(change);
        return prescriber.post("/v1/prescriptions", body).ok().required("id").asString();
    }

    @Test
    void a_wrong_code_approves_nothing() {
        String rx = practice.draft(practice.registeredPatient());
        Map<String, Object> ceremony = new LinkedHashMap<>(practice.approval(rx, practice.ready(rx)));
        String right = practice.code();
        String wrong = right.equals("123456") ? "654321" : "123456";
        ceremony.put("factors", List.of(Map.of("type", "totp", "code", wrong)));
        long before = eventsOf(rx);

        Reply refused = prescriber.post("/v1/approvals", ceremony);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("SECOND_FACTOR_WRONG");
        assertThat(refused.text("citation")).isEqualTo("21 CFR 1311.115(a)");
        assertThat(eventsOf(rx)).isEqualTo(before);
    }

    @Test
    void a_code_counts_once_but_the_same_request_is_answered_again() {
        String rx = practice.draft(practice.registeredPatient());
        Map<String, Object> ceremony = practice.approval(rx, practice.ready(rx));
        Reply first = prescriber.post("/v1/approvals", ceremony, "once-" + rx);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        long after = eventsOf(rx);
        practice.advance("PT5M");

        Reply again = prescriber.post("/v1/approvals", ceremony, "once-" + rx);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(eventsOf(rx)).as("routing may follow, a second approval not").isLessThanOrEqualTo(after + 1);

        Map<String, Object> other = new LinkedHashMap<>(ceremony);
        other.put("factors", List.of(Map.of("type", "totp", "code", "000000")));
        Reply reused = prescriber.post("/v1/approvals", other, "once-" + rx);
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_used_code_does_not_approve_another_prescription() {
        String one = practice.draft(practice.registeredPatient());
        String two = practice.draft(practice.registeredPatient());
        String digest = practice.ready(two);
        Map<String, Object> ceremony = practice.approval(one, practice.ready(one));
        prescriber.post("/v1/approvals", ceremony).ok();
        Map<String, Object> second = new LinkedHashMap<>(ceremony);
        second.put("prescriptions", List.of(Map.of("id", two, "payloadDigest", digest)));

        Reply refused = prescriber.post("/v1/approvals", second);

        assertThat(refused.code()).isEqualTo("SECOND_FACTOR_USED");
        assertThat(status(two)).isEqualTo("ready");
    }

    @Test
    void prescriptions_of_two_patients_are_not_approved_together() {
        String one = practice.draft(practice.registeredPatient());
        String two = practice.draft(practice.registeredPatient());
        Map<String, Object> mixed = new LinkedHashMap<>(practice.approval(one, practice.ready(one)));
        mixed.put(
                "prescriptions",
                List.of(
                        Map.of("id", one, "payloadDigest", "sha256:" + "0".repeat(64)),
                        Map.of("id", two, "payloadDigest", practice.ready(two))));

        Reply refused = prescriber.post("/v1/approvals", mixed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("MIXED_PATIENT_BATCH");
        assertThat(refused.text("citation")).isEqualTo("21 CFR 1311.140(b)");
        assertThat(status(one)).isEqualTo("ready");
    }

    @Test
    void what_was_changed_after_review_is_not_approved() {
        String rx = practice.draft(practice.registeredPatient());
        practice.ready(rx);
        Reply refused = prescriber.post("/v1/approvals", practice.approval(rx, "sha256:" + "0".repeat(64)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("CHANGED_SINCE_READY");
    }

    @Test
    void a_positive_screening_is_refused_with_its_findings_and_the_refusal_is_remembered() {
        String rx = drafted(practice.registeredPatient(), "screening", Map.of("seriousHeartCondition", true));
        String digest = practice.ready(rx);
        JsonNode assessment =
                prescriber.get("/v1/prescriptions/" + rx + "/assessment").ok();
        assertThat(assessment.path("permitted").asBoolean()).isFalse();
        Map<String, Object> ceremony = practice.approval(rx, digest);

        Reply refused = prescriber.post("/v1/approvals", ceremony, "heart-" + rx);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isNotEmpty();
        assertThat(refused.text("citation")).isNotEmpty();
        assertThat(refused.body().required("findings").size()).isPositive();
        assertThat(prescriber.post("/v1/approvals", ceremony, "heart-" + rx).body())
                .as("the same refusal again")
                .isEqualTo(refused.body());
        JsonNode history = practice.auditor()
                .get("/v1/audit/prescriptions/" + rx + "/history")
                .ok();
        assertThat(history.required("items")
                        .valueStream()
                        .map(item -> item.path("name").asString()))
                .last()
                .isEqualTo("prescription-approval-refused");
    }

    @Test
    void of_two_prescriptions_in_one_ceremony_each_has_its_own_outcome() {
        String patient = practice.registeredPatient();
        String good = practice.draft(patient);
        String bad = drafted(patient, "screening", Map.of("pregnantOrBreastfeeding", true));
        Map<String, Object> ceremony = new LinkedHashMap<>(practice.approval(good, practice.ready(good)));
        ceremony.put(
                "prescriptions",
                List.of(
                        Map.of("id", good, "payloadDigest", digest(good)),
                        Map.of("id", bad, "payloadDigest", practice.ready(bad))));

        Reply reply = prescriber.post("/v1/approvals", ceremony, "two-" + good);

        JsonNode outcomes = reply.ok().required("prescriptions");
        assertThat(outcomes.get(0).path("outcome").asString()).isEqualTo("approved");
        assertThat(outcomes.get(0).path("promised").path("zone").asString()).isEqualTo("America/New_York");
        assertThat(outcomes.get(1).path("outcome").asString()).isEqualTo("refused");
        assertThat(outcomes.get(1).path("refusal").path("code").asString()).isNotEmpty();
        assertThat(prescriber.post("/v1/approvals", ceremony, "two-" + good).body())
                .isEqualTo(reply.body());
    }

    private String digest(String prescription) {
        return prescriber
                .get("/v1/prescriptions/" + prescription)
                .body()
                .required("review")
                .required("payloadDigest")
                .asString();
    }

    @Test
    void the_same_order_is_assessed_for_the_day_after_the_flexibility_ends() {
        String rx = practice.draft(practice.registeredPatient());
        JsonNode then = prescriber
                .get("/v1/prescriptions/" + rx + "/assessment?on=2027-01-02")
                .ok();
        assertThat(then.path("on").asString()).isEqualTo("2027-01-02");
        assertThat(then.path("permitted").asBoolean()).isFalse();
        assertThat(then.required("findings")
                        .valueStream()
                        .map(finding -> finding.path("code").asString("")))
                .contains("TELEMED_FLEX_EXPIRED");
    }
}
