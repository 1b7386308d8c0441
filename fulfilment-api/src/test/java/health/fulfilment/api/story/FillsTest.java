package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Fills that go another way than to the patient's door, over HTTP. */
class FillsTest extends RunningApplication {

    private Practice practice;
    private Person pharmacy;

    @BeforeEach
    void open() {
        practice = practice();
        pharmacy = practice.pharmacy();
    }

    private String started(String prescription) {
        return pharmacy.post("/v1/orders/" + prescription + "/fills", Map.of("quantity", "6", "daysSupply", 21))
                .ok()
                .required("id")
                .asString();
    }

    private Reply step(String fill, String step, Map<String, Object> body) {
        return pharmacy.post("/v1/fills/" + fill + "/" + step, body);
    }

    private static Map<String, Object> givingUp(String reason) {
        return Map.of("pharmacist", Practice.PHARMACIST, "reason", reason);
    }

    private static Map<String, Object> reversal() {
        return Map.of("pharmacist", Practice.PHARMACIST, "reason", "made-in-error", "disposition", "quarantine");
    }

    private static Map<String, String> ledger(JsonNode body) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String field : List.of("prescribed", "dispensed", "reversed", "inPreparation", "left", "refillsLeft")) {
            shown.put(field, body.required("ledger").required(field).asString());
        }
        return shown;
    }

    private String queued(String prescription, String status) {
        return Eventually.becomes(
                        () -> pharmacy.get("/v1/orders?limit=500").ok(),
                        listing -> status(listing, prescription).equals(status))
                .toString();
    }

    private static String status(JsonNode listing, String prescription) {
        return listing.required("items")
                .valueStream()
                .filter(item -> item.path("prescription").asString().equals(prescription))
                .map(item -> item.path("status").asString())
                .findFirst()
                .orElse("");
    }

    @Test
    void a_reversed_fill_gives_quantity_and_refill_back_and_the_next_one_keeps_the_number() {
        String rx = practice.accepted(practice.registeredPatient());
        String fill = practice.dispensed(rx);
        assertThat(ledger(pharmacy.get("/v1/fills/" + fill).ok()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "prescribed", "18",
                        "dispensed", "6",
                        "reversed", "0",
                        "inPreparation", "0",
                        "left", "12",
                        "refillsLeft", "2"));
        queued(rx, "dispensed");

        JsonNode reversed = step(fill, "reversal", reversal()).ok();

        assertThat(reversed.path("status").asString()).isEqualTo("reversed");
        assertThat(reversed.path("givenUp").path("setApart").path("disposition").asString())
                .isEqualTo("quarantine");
        assertThat(ledger(reversed))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "prescribed", "18",
                        "dispensed", "0",
                        "reversed", "6",
                        "inPreparation", "0",
                        "left", "18",
                        "refillsLeft", "2"));
        queued(rx, "accepted");
        assertThat(step(fill, "reversal", reversal()).code()).isEqualTo("FILL_REVERSED");

        String another = started(rx);
        step(another, "review", practice.review()).ok();
        step(another, "compounding", practice.compounding()).ok();
        Map<String, Object> otherNumber = new LinkedHashMap<>(practice.label());
        otherNumber.put("prescriptionNumber", "7009999");
        assertThat(step(another, "label", otherNumber).code()).isEqualTo("RX_NUMBER_DIFFERS");
        step(another, "label", practice.label()).ok();
        step(another, "dispensing", practice.finalCheck()).ok();
        queued(rx, "dispensed");
    }

    @Test
    void a_fill_that_left_is_not_reversed_although_the_order_has_not_heard_of_it() {
        String fill = practice.dispensed(practice.accepted(practice.registeredPatient()));
        practice.handedOver(fill);
        Reply late = step(fill, "reversal", reversal());
        assertThat(late.status()).as(late.toString()).isEqualTo(409);
        assertThat(late.code()).isIn("ALREADY_HANDED_OVER", "ALREADY_RELEASED");
    }

    @Test
    void what_was_reversed_is_not_handed_over() {
        String fill = practice.dispensed(practice.accepted(practice.registeredPatient()));
        step(fill, "reversal", reversal()).ok();
        Reply parcel = pharmacy.post(
                "/v1/shipments",
                Map.of(
                        "fill",
                        fill,
                        "carrier",
                        Practice.holder("carrier-demo"),
                        "service",
                        "two-day",
                        "packedBy",
                        "ann"));
        assertThat(parcel.code()).isEqualTo("NOT_DISPENSED");
    }

    @Test
    void a_fill_that_is_given_up_accounts_for_what_was_compounded() {
        String rx = practice.accepted(practice.registeredPatient());
        String fill = started(rx);
        step(fill, "review", practice.review()).ok();
        step(fill, "compounding", practice.compounding()).ok();
        queued(rx, "compounded");
        Reply unsaid = step(fill, "cancellation", givingUp("stock"));
        assertThat(unsaid.code()).isEqualTo("DISPOSITION_MISSING");
        Map<String, Object> said = new LinkedHashMap<>(givingUp("out-of-specification"));
        said.put("disposition", "waste");
        JsonNode cancelled = step(fill, "cancellation", said).ok();
        assertThat(cancelled.path("status").asString()).isEqualTo("cancelled");
        assertThat(cancelled.path("givenUp").path("setApart").path("quantity").asString())
                .isEqualTo("6");
        assertThat(cancelled.path("ledger").path("left").asString()).isEqualTo("18");
        queued(rx, "accepted");
    }

    @Test
    void a_pharmacist_who_refuses_a_fill_after_review_leaves_the_order_open() {
        String rx = practice.accepted(practice.registeredPatient());
        String fill = started(rx);
        Map<String, Object> doubt = new LinkedHashMap<>(practice.review());
        doubt.put("redFlags", List.of(Map.of("kind", "escalating-dose", "resolution", "not-resolved")));
        Reply standing = step(fill, "review", doubt);
        assertThat(standing.status()).as(standing.toString()).isEqualTo(422);
        assertThat(standing.code()).isEqualTo("RED_FLAG_UNRESOLVED");
        doubt.put("refusal", "corresponding-responsibility");
        JsonNode refused = step(fill, "review", doubt).ok();
        assertThat(refused.path("status").asString()).isEqualTo("refused");
        assertThat(refused.path("review").path("refusedFor").asString()).isEqualTo("corresponding-responsibility");
        queued(rx, "accepted");
        JsonNode history = practice.auditor()
                .get("/v1/audit/prescriptions/" + rx + "/history")
                .ok()
                .required("items");
        JsonNode told = history.valueStream()
                .filter(item -> item.path("name").asString().equals("fill-refused-in-review"))
                .findFirst()
                .orElseThrow();
        assertThat(told.path("opened").path("note").asString()).startsWith("Moved lately");
        assertThat(history.valueStream().map(item -> item.path("name").asString()))
                .contains("fill-step-refused");
    }

    @Test
    void the_same_request_is_answered_the_same_again_and_a_stale_one_is_told_so() {
        String fill = started(practice.accepted(practice.registeredPatient()));
        Reply first = pharmacy.post("/v1/fills/" + fill + "/review", practice.review(), "review-" + fill);
        step(fill, "compounding", practice.compounding()).ok();
        Reply again = pharmacy.post("/v1/fills/" + fill + "/review", practice.review(), "review-" + fill);
        assertThat(again.body()).isEqualTo(first.body());
        Reply stale = pharmacy.raw(
                "POST",
                "/v1/fills/" + fill + "/label",
                Person.json(practice.label()),
                Map.of("Idempotency-Key", Person.freshKey(), "If-Match", first.etag()));
        assertThat(stale.status()).as(stale.toString()).isEqualTo(412);
    }

    @Test
    void a_correction_is_shown_beside_what_was_recorded() {
        String fill = practice.dispensed(practice.accepted(practice.registeredPatient()));
        Map<String, Object> correction =
                Map.of("pharmacist", Practice.PHARMACIST, "field", "lot", "value", "B-2", "reason", "wrong-record");
        JsonNode corrected = step(fill, "corrections", correction).ok();
        assertThat(corrected.path("compounding").path("batch").path("lot").asString())
                .isEqualTo("B-1");
        JsonNode shown = corrected.path("corrections").path(0);
        assertThat(shown.path("was").asString()).isEqualTo("B-1");
        assertThat(shown.path("value").asString()).isEqualTo("B-2");
        assertThat(shown.path("corrects").asString()).isEqualTo("fill-compounded");
        assertThat(step(fill, "corrections", correction).code()).isEqualTo("NOTHING_TO_CORRECT");
    }
}
