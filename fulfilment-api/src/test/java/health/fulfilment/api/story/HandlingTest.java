package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order on its way between prescriber and pharmacies, over HTTP. */
class HandlingTest extends RunningApplication {

    private static final Map<String, Object> PHARMACIST = Map.of("pharmacist", Practice.PHARMACIST);

    private final Practice practice = practice();

    private String status(String order) {
        return practice.prescriber().get("/v1/prescriptions/" + order).text("status");
    }

    private JsonNode eventually(Person who, String order, String status) {
        return Eventually.becomes(
                () -> who.get("/v1/prescriptions/" + order).body(),
                body -> body.path("status").asString("").equals(status));
    }

    @Test
    void what_one_pharmacy_cannot_fill_goes_to_the_next_by_itself() {
        String order = practice.approved(practice.registeredPatient());
        eventually(practice.prescriber(), order, "routed");
        practice.pharmacy()
                .post(
                        "/v1/orders/" + order + "/refusal",
                        Map.of("pharmacist", Practice.PHARMACIST, "reason", "out-of-stock"))
                .ok();
        JsonNode moved = Eventually.becomes(
                () -> practice.prescriber().get("/v1/prescriptions/" + order).body(),
                body -> body.path("pharmacy").asString("").equals(Practice.holder("pharmacy-other-demo")));
        assertThat(moved.path("handling")
                        .path("declined")
                        .get(0)
                        .path("pharmacy")
                        .asString())
                .isEqualTo(Practice.holder("pharmacy-demo"));
        assertThat(practice.pharmacy().get("/v1/prescriptions/" + order).status())
                .isEqualTo(404);
        person("pharmacy-other-demo")
                .post("/v1/orders/" + order + "/acceptance", Map.of("pharmacist", Practice.OTHER_PHARMACIST))
                .ok();
        assertThat(status(order)).isEqualTo("accepted");
    }

    @Test
    void a_cancellation_is_a_request_until_the_pharmacy_answers() {
        String order = practice.accepted(practice.registeredPatient());
        JsonNode requested = practice.prescriber()
                .post("/v1/prescriptions/" + order + "/cancellation", Map.of("reason", "clinical-change"))
                .ok();
        assertThat(requested.path("status").asString()).isEqualTo("accepted");
        assertThat(requested.path("handling").path("requested").path("reason").asString())
                .isEqualTo("clinical-change");
        Reply begun =
                practice.pharmacy().post("/v1/orders/" + order + "/fills", Map.of("quantity", "6", "daysSupply", 21));
        assertThat(begun.status()).isEqualTo(409);
        assertThat(begun.code()).isEqualTo("CANCELLATION_REQUESTED");
        assertThat(practice.pharmacy()
                        .post("/v1/orders/" + order + "/cancellation-answer", PHARMACIST)
                        .ok()
                        .path("status")
                        .asString())
                .isEqualTo("cancelled");
    }

    @Test
    void an_order_waits_and_goes_on() {
        String order = practice.accepted(practice.registeredPatient());
        Map<String, Object> hold = new HashMap<>(PHARMACIST);
        hold.put("reason", "clarification-with-prescriber");
        hold.put("note", "is the strength right?");
        JsonNode held =
                practice.pharmacy().post("/v1/orders/" + order + "/hold", hold).ok();
        assertThat(held.path("handling").path("holds").get(0).path("reason").asString())
                .isEqualTo("clarification-with-prescriber");
        Map<String, Object> fill = Map.of("quantity", "6", "daysSupply", 21);
        assertThat(practice.pharmacy()
                        .post("/v1/orders/" + order + "/fills", fill)
                        .code())
                .isEqualTo("ORDER_ON_HOLD");
        Eventually.becomes(
                () -> practice.pharmacy().get("/v1/orders?limit=500").ok(),
                queue -> queue.path("items")
                        .valueStream()
                        .anyMatch(item -> item.path("prescription").asString("").equals(order)
                                && item.path("onHold").asBoolean()));
        practice.pharmacy().post("/v1/orders/" + order + "/release", PHARMACIST).ok();
        assertThat(practice.pharmacy()
                        .post("/v1/orders/" + order + "/fills", fill)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_order_moves_to_another_pharmacy_at_the_patients_request_once() {
        String order = practice.accepted(practice.registeredPatient());
        Map<String, Object> transfer = new HashMap<>(PHARMACIST);
        transfer.put("to", Practice.holder("pharmacy-other-demo"));
        transfer.put("toPharmacist", Practice.OTHER_PHARMACIST);
        assertThat(practice.pharmacy()
                        .post("/v1/orders/" + order + "/transfer", transfer)
                        .code())
                .isEqualTo("NO_PATIENT_REQUEST");
        transfer.put(
                "requestedByPatient",
                Map.of("at", practice.now().minusSeconds(60).toString(), "channel", "telephone"));
        Map<String, Object> nowhere = new HashMap<>(transfer);
        nowhere.put("to", "phcy-0000009");
        assertThat(practice.pharmacy()
                        .post("/v1/orders/" + order + "/transfer", nowhere)
                        .code())
                .isEqualTo("PHARMACY_UNKNOWN");
        practice.pharmacy().post("/v1/orders/" + order + "/transfer", transfer).ok();
        Person other = person("pharmacy-other-demo");
        assertThat(other.get("/v1/prescriptions/" + order).text("status")).isEqualTo("routed");
        assertThat(practice.pharmacy().get("/v1/prescriptions/" + order).status())
                .isEqualTo(404);
        other.post("/v1/orders/" + order + "/acceptance", Map.of("pharmacist", Practice.OTHER_PHARMACIST))
                .ok();
        Map<String, Object> back = Map.of(
                "pharmacist",
                Practice.OTHER_PHARMACIST,
                "to",
                Practice.holder("pharmacy-demo"),
                "toPharmacist",
                Practice.PHARMACIST,
                "requestedByPatient",
                transfer.get("requestedByPatient"));
        assertThat(other.post("/v1/orders/" + order + "/transfer", back).code()).isEqualTo("TRANSFER_ALREADY_USED");
    }

    @Test
    void a_pharmacy_keeps_the_record_of_its_own_fill_after_the_order_went_to_another() {
        String order = practice.accepted(practice.registeredPatient());
        String fill = practice.dispensed(order);
        practice.handedOver(fill);
        Eventually.becomes(
                () -> practice.pharmacy().get("/v1/fills/" + fill),
                shown -> shown.text("status").equals("released"));
        Map<String, Object> transfer = new HashMap<>(PHARMACIST);
        transfer.put("to", Practice.holder("pharmacy-other-demo"));
        transfer.put("toPharmacist", Practice.OTHER_PHARMACIST);
        transfer.put(
                "requestedByPatient",
                Map.of("at", practice.now().minusSeconds(60).toString(), "channel", "telephone"));
        practice.pharmacy().post("/v1/orders/" + order + "/transfer", transfer).ok();
        assertThat(practice.pharmacy().get("/v1/prescriptions/" + order).status())
                .isEqualTo(404);
        assertThat(practice.pharmacy().get("/v1/fills/" + fill).text("id")).isEqualTo(fill);
        Map<String, Object> correction = new HashMap<>(PHARMACIST);
        correction.put("field", "lot");
        correction.put("value", "B-2026-99");
        correction.put("reason", "data-entry");
        practice.pharmacy()
                .post("/v1/fills/" + fill + "/corrections", correction)
                .ok();
        assertThat(person("pharmacy-other-demo")
                        .post("/v1/fills/" + fill + "/corrections", correction)
                        .status())
                .isEqualTo(404);
    }
}
