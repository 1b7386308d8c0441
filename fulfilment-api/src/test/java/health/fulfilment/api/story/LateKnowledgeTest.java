package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A licence's change that becomes known late, over HTTP. */
class LateKnowledgeTest extends RunningApplication {

    private static final String LIST = "/v1/compliance-findings";

    private final Practice practice = practice();
    private final String licence = "lic-" + Practice.holder("pharmacy-demo") + "-FL.1";

    @Test
    void what_was_decided_on_a_licence_that_was_suspended_is_found_held_and_answered_once() {
        String order = practice.accepted(practice.registeredPatient());
        String today = practice.now()
                .atZone(ZoneId.of("America/New_York"))
                .toLocalDate()
                .toString();
        licence("suspension", today);
        JsonNode finding;
        try {
            finding = found(order);
            Reply begun = practice.pharmacy()
                    .post("/v1/orders/" + order + "/fills", Map.of("quantity", "6", "daysSupply", 21));
            assertThat(begun.code()).isEqualTo("ORDER_ON_HOLD");
            JsonNode hold = waitsFor(order).get(0);
            assertThat(hold.path("key").asString()).isEqualTo(licence);
            assertThat(hold.path("reason").asString()).isEqualTo("licence-suspended");
        } finally {
            licence("reinstatement", today);
        }
        Eventually.becomes(() -> holds(order), JsonNode::isEmpty);
        practice.dispensed(order);
        isShown(finding, order, today);
        isAnsweredOnce(finding.path("id").asString());
    }

    private void isShown(JsonNode item, String order, String today) {
        assertThat(item.path("status").asString()).isEqualTo("open");
        assertThat(item.path("holder").asString()).isEqualTo(Practice.holder("pharmacy-demo"));
        assertThat(item.path("effectiveOn").asString()).isEqualTo(today);
        assertThat(item.path("codes").get(0).asString()).isEqualTo("PHARMACY_LICENCE_INACTIVE");
        Reply one = practice.compliance().get(LIST + "/" + item.path("id").asString());
        assertThat(one.body().path("concerned").path("prescription").asString()).isEqualTo(order);
        assertThat(one.body().path("revealedBy").path("name").asString()).isEqualTo("licence-suspended");
        assertThat(one.body().path("findings").get(0).path("citations")).isNotEmpty();
        assertThat(person("auditor-fl-demo")
                        .get(LIST + "/" + item.path("id").asString())
                        .body())
                .isEqualTo(one.body());
        assertThat(practice.prescriber().get(LIST).status()).isEqualTo(403);
    }

    private void isAnsweredOnce(String id) {
        String path = LIST + "/" + id + "/answer";
        Person officer = practice.compliance();
        Map<String, Object> answer = Map.of("assessment", "no-violation", "note", "The board withdrew its order.");
        assertThat(officer.raw(
                                "POST",
                                path,
                                Person.json(answer),
                                Map.of("Idempotency-Key", Person.freshKey(), "If-Match", "\"7\""))
                        .status())
                .isEqualTo(412);

        String key = Person.freshKey();
        Reply first = officer.post(path, answer, key);
        assertThat(first.ok().path("answer").path("note").asString()).isEqualTo("The board withdrew its order.");
        assertThat(officer.post(path, answer, key).body())
                .as("the same request")
                .isEqualTo(first.body());

        Reply again = officer.post(path, Map.of("assessment", "violation"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("FINDING_ANSWERED");
        Eventually.becomes(
                () -> officer.get(LIST + "?status=answered").ok(),
                list -> list.path("items")
                        .valueStream()
                        .anyMatch(item -> item.path("id").asString().equals(id)
                                && item.path("assessment").asString().equals("no-violation")));
    }

    @Test
    void the_list_is_read_in_pages_and_asked_strictly() {
        Person officer = practice.compliance();
        assertThat(officer.get(LIST + "?status=closed").status()).isEqualTo(400);
        assertThat(officer.get(LIST + "?holder=me").status()).isEqualTo(400);
        assertThat(officer.get(LIST + "?prescription=rx-1").status()).isEqualTo(400);
        assertThat(officer.get(LIST + "?holder=" + Practice.holder("prescriber-other-demo"))
                        .ok()
                        .path("items"))
                .isEmpty();
        List<String> all = ids(officer.get(LIST + "?limit=500").ok());
        List<String> paged = new ArrayList<>();
        JsonNode page = officer.get(LIST + "?limit=1").ok();
        paged.addAll(ids(page));
        while (page.has("next") && paged.size() < 5) {
            page = officer.get(LIST + "?limit=1&cursor=" + page.path("next").asString())
                    .ok();
            paged.addAll(ids(page));
        }
        assertThat(paged).isEqualTo(all.subList(0, paged.size()));
    }

    private static List<String> ids(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private void licence(String change, String effectiveOn) {
        practice.compliance()
                .post(
                        "/v1/licences/" + licence + "/" + change,
                        Map.of("effectiveOn", effectiveOn, "reason", "by order of the board"))
                .ok();
    }

    /** The finding about the acceptance of the order. */
    private JsonNode found(String order) {
        JsonNode list = Eventually.becomes(
                () -> practice.compliance().get(LIST + "?prescription=" + order).ok(),
                found -> found.path("items").size() == 2);
        return list.path("items")
                .valueStream()
                .filter(item -> item.path("decision").asString().equals("order-accepted"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode waitsFor(String order) {
        return Eventually.becomes(() -> holds(order), holds -> !holds.isEmpty());
    }

    private JsonNode holds(String order) {
        return practice.pharmacy()
                .get("/v1/prescriptions/" + order)
                .ok()
                .path("handling")
                .path("holds");
    }
}
