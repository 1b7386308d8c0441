package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A pharmacy recalls a lot, over HTTP: what was made of it is found wherever it is, without anybody looking for it. */
class RecallTest extends RunningApplication {

    private final Practice practice = practice();

    private String recall(String lot) {
        return practice.pharmacy()
                .post(
                        "/v1/recalls",
                        Map.of(
                                "lot",
                                lot,
                                "reason",
                                "potency",
                                "at",
                                practice.now().toString()))
                .ok()
                .required("id")
                .asString();
    }

    private String accepted() {
        return practice.accepted(practice.registeredPatient());
    }

    private JsonNode recalled(String fill, String reach) {
        return Eventually.becomes(
                () -> practice.pharmacy().get("/v1/fills/" + fill).body(),
                body -> body.at("/recalls/0/reach").asString("").equals(reach));
    }

    private JsonNode parcel(String shipment) {
        return practice.pharmacy().get("/v1/shipments/" + shipment).ok();
    }

    private void delivered(String fill, String shipment) {
        practice.carrier()
                .post(
                        "/v1/shipments/" + shipment + "/delivery",
                        Map.of("at", practice.now().toString()))
                .ok();
        Eventually.becomes(
                () -> practice.pharmacy().get("/v1/fills/" + fill).body(),
                body -> body.path("status").asString().equals("delivered"));
    }

    @Test
    void what_has_left_is_asked_for_what_has_not_stays_and_whoever_has_it_is_told() {
        String atHome = practice.dispensed(accepted(), "L-2026-40");
        delivered(atHome, practice.handedOver(atHome));
        String travelling = practice.dispensed(accepted(), "l-2026-40 ".strip());
        String parcel = practice.handedOver(travelling);
        String onTheShelf = practice.dispensed(accepted(), "L-2026-40");
        String labelled = practice.started(accepted());
        practice.prepared(labelled, "L-2026-40");
        String ofAnotherLot = practice.dispensed(accepted(), "L-2026-41");

        String recall = recall("L-2026-40");

        assertThat(recalled(atHome, "with-patient").path("patientToBeTold").asBoolean())
                .isTrue();
        recalled(travelling, "on-the-way");
        Eventually.becomes(
                () -> parcel(parcel),
                body -> body.path("interception").asString("").equals("requested"));
        recalled(onTheShelf, "at-pharmacy");
        recalled(labelled, "at-pharmacy");
        Reply shipped = practice.pharmacy()
                .post(
                        "/v1/shipments",
                        Map.of("fill", onTheShelf, "carrier", "demo-express", "service", "two-day", "packedBy", "ann"));
        assertThat(shipped.status()).isEqualTo(422);
        assertThat(shipped.code()).isEqualTo("FILL_RECALLED");
        assertThat(practice.pharmacy()
                        .post("/v1/fills/" + labelled + "/dispensing", practice.finalCheck())
                        .code())
                .isEqualTo("FILL_RECALLED");
        practice.pharmacy()
                .post(
                        "/v1/fills/" + onTheShelf + "/reversal",
                        Map.of("pharmacist", Practice.PHARMACIST, "reason", "recalled", "disposition", "quarantine"))
                .ok();

        JsonNode told = practice.pharmacy()
                .post(
                        "/v1/fills/" + atHome + "/recall-notice",
                        Map.of("at", practice.now().toString(), "channel", "telephone"))
                .ok();
        assertThat(told.path("patientToBeTold").asBoolean()).isFalse();
        List<String> affected = practice.auditor()
                .get("/v1/recalls/" + recall + "/fills")
                .ok()
                .required("items")
                .valueStream()
                .map(item -> item.required("fill").asString())
                .toList();
        assertThat(affected)
                .containsExactlyInAnyOrder(atHome, travelling, onTheShelf, labelled)
                .isSorted();
        assertThat(practice.pharmacy().get("/v1/fills/" + ofAnotherLot).ok().path("recalls"))
                .isEmpty();
    }

    @Test
    void what_is_compounded_of_a_recalled_lot_later_is_found_as_well_and_pages_show_everything_once() {
        String recall = recall("L-2026-50");
        Reply again = practice.pharmacy()
                .post(
                        "/v1/recalls",
                        Map.of(
                                "lot",
                                " l-2026-50".strip(),
                                "reason",
                                "other",
                                "at",
                                practice.now().toString()));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("LOT_ALREADY_RECALLED");
        String first = practice.started(accepted());
        practice.prepared(first, "L-2026-50");
        recalled(first, "at-pharmacy");
        String second = practice.started(accepted());
        practice.prepared(second, "L-2026-50");
        recalled(second, "at-pharmacy");
        String path = "/v1/recalls/" + recall + "/fills?limit=1";
        JsonNode page = practice.compliance().get(path).ok();
        JsonNode rest = practice.compliance()
                .get(path + "&cursor=" + page.required("next").asString())
                .ok();
        assertThat(List.of(
                        page.at("/items/0/fill").asString(),
                        rest.at("/items/0/fill").asString()))
                .containsExactlyInAnyOrder(first, second);
        assertThat(rest.has("next") && !rest.path("next").isNull()).isFalse();
    }
}
