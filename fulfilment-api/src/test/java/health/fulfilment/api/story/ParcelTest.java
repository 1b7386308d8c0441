package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Parcels that do not simply arrive, over HTTP, and the carrier of the sandbox that makes them so. */
class ParcelTest extends RunningApplication {

    private final Practice practice = practice();
    private String shipment = "";
    private String path = "";

    @BeforeEach
    void handedOver() {
        shipment = parcelOf(practice);
        path = "/v1/shipments/" + shipment;
    }

    private String now() {
        return practice.now().toString();
    }

    private JsonNode tell(Person who, String step, Map<String, Object> body) {
        return who.post(path + step, body).ok();
    }

    private static String status(JsonNode body) {
        return body.path("status").asString();
    }

    private List<String> history() {
        String prescription = practice.pharmacy().get(path).text("prescription");
        return practice.auditor()
                .get("/v1/audit/prescriptions/" + prescription + "/history")
                .ok()
                .required("items")
                .valueStream()
                .map(item -> item.path("name").asString())
                .toList();
    }

    @Test
    void what_the_patient_refused_comes_back_is_counted_and_destroyed_before_two_witnesses() {
        tell(practice.carrier(), "/exception", Map.of("id", "x-1", "reason", "refused", "at", now()));
        JsonNode back = tell(practice.carrier(), "/scans", Map.of("id", "x-2", "kind", "returning", "at", now()));
        assertThat(status(back)).isEqualTo("returning");
        practice.advance("P2D");
        assertThat(status(tell(practice.pharmacy(), "/return", Map.of("at", now(), "reason", "refused"))))
                .isEqualTo("returned");
        Reply again = practice.pharmacy().post(path + "/handover", Map.of("trackingNumber", "DX-1003", "at", now()));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.code()).isEqualTo("RETURN_NOT_REDISPENSABLE");
        JsonNode quarantined = tell(
                practice.pharmacy(),
                "/return/quarantine",
                Map.of("countedBy", "ann", "contentCount", "6", "tamperSeal", "SEAL-1", "sealIntact", true));
        assertThat(quarantined.at("/returned/quarantined/reconciled").asBoolean())
                .isTrue();
        assertThat(quarantined.at("/returned/quarantined/tampered").asBoolean()).isFalse();
        Reply alone = practice.pharmacy()
                .post(
                        path + "/return/destruction",
                        Map.of(
                                "at",
                                now(),
                                "method",
                                "incineration",
                                "witnesses",
                                List.of(Map.of("name", "ann")),
                                "form41",
                                "F41-1"));
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.code()).isEqualTo("DESTRUCTION_WITNESS_MISSING");
        assertThat(alone.text("citation")).contains("1304.21(e)");
        JsonNode destroyed = tell(
                practice.pharmacy(),
                "/return/destruction",
                Map.of(
                        "at",
                        now(),
                        "method",
                        "incineration",
                        "witnesses",
                        List.of(Map.of("name", "ann"), Map.of("name", "bob")),
                        "form41",
                        "F41-1"));
        assertThat(status(destroyed)).isEqualTo("destroyed");
        assertThat(destroyed.at("/returned/destroyed/form41").asString()).isEqualTo("F41-1");
        assertThat(history()).containsSubsequence("shipment-returned", "shipment-quarantined", "shipment-destroyed");
    }

    @Test
    void what_came_back_may_go_to_another_registrant_whose_name_address_and_number_are_kept() {
        tell(practice.pharmacy(), "/return", Map.of("at", now(), "reason", "address"));
        tell(
                practice.pharmacy(),
                "/return/quarantine",
                Map.of("countedBy", "ann", "contentCount", "6", "tamperSeal", "SEAL-1", "sealIntact", true));
        Map<String, Object> unnumbered = new LinkedHashMap<>(Practice.disposalReceiver());
        unnumbered.put("dea", "RD1000014");
        Reply refused = practice.pharmacy()
                .post(
                        path + "/return/disposal",
                        Map.of("at", now(), "manner", "collected for disposal", "receiver", unnumbered));
        assertThat(refused.code()).isEqualTo("DEA_CHECKSUM");
        JsonNode disposed = tell(
                practice.pharmacy(),
                "/return/disposal",
                Map.of("at", now(), "manner", "collected for disposal", "receiver", Practice.disposalReceiver()));
        assertThat(status(disposed)).isEqualTo("disposed");
        assertThat(disposed.at("/returned/disposed/receiver/dea").asString()).isEqualTo("RD1000013");
    }

    @Test
    void a_lost_parcel_is_traced_reported_and_closed_and_the_carrier_learns_nothing_of_it() {
        Person compliance = practice.compliance();
        JsonNode traced = tell(compliance, "/trace", Map.of());
        assertThat(status(traced)).isEqualTo("trace");
        assertThat(traced.has("shipTo")).as("compliance is shown no address").isFalse();
        JsonNode lost = tell(compliance, "/loss", Map.of("at", now(), "type", "in-transit"));
        assertThat(status(lost)).isEqualTo("loss-discovered");
        assertThat(lost.at("/loss/significant").asBoolean()).isTrue();
        assertThat(lost.at("/loss/notice/dueOn").asString()).isNotEmpty();
        assertThat(lost.at("/loss/form106/dueOn").asString()).isNotEmpty();
        Reply early = compliance.post(path + "/loss/form106", Map.of("at", now(), "receipt", "R-1"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("DEA_NOT_NOTIFIED");
        tell(compliance, "/loss/notice", Map.of("at", now(), "fieldOffice", "Miami Field Division"));
        tell(compliance, "/loss/form106", Map.of("at", now(), "receipt", "R-1"));
        tell(compliance, "/loss/closure", Map.of("note", "The carrier paid."));
        tell(compliance, "/loss/recovery", Map.of("at", now(), "foundBy", "carrier"));
        JsonNode asCarrier = practice.carrier().get(path).ok();
        assertThat(status(asCarrier)).isEqualTo("handed-over");
        assertThat(asCarrier.has("loss") || asCarrier.has("packed") || asCarrier.has("trace"))
                .isFalse();
        assertThat(history())
                .containsSubsequence(
                        "shipment-trace-opened",
                        "shipment-loss-discovered",
                        "shipment-dea-notified",
                        "shipment-form106-filed",
                        "shipment-loss-closed",
                        "shipment-recovered");
    }

    @Test
    void a_patient_may_contradict_the_carrier() {
        Person compliance = practice.compliance();
        tell(practice.carrier(), "/delivery", Map.of("at", now()));
        JsonNode disputed =
                tell(compliance, "/dispute", Map.of("at", now(), "complaint", "not-received", "note", "Nothing came."));
        assertThat(status(disputed)).isEqualTo("disputed");
        JsonNode upheld = tell(compliance, "/dispute/closure", Map.of("note", "A neighbour signed."));
        assertThat(status(upheld)).isEqualTo("delivered");
        assertThat(upheld.at("/dispute/upheldAt").asString()).isNotEmpty();
    }

    @Test
    void the_parcel_of_a_stopped_prescription_is_called_back_by_itself() {
        String prescription = practice.pharmacy().get(path).text("prescription");
        Eventually.becomes(
                () -> practice.prescriber()
                        .get("/v1/prescriptions/" + prescription)
                        .body(),
                rx -> rx.at("/fills/0/status").asString().equals("released"));
        practice.prescriber()
                .post("/v1/prescriptions/" + prescription + "/cancellation", Map.of("reason", "adverse-event"))
                .ok();
        practice.pharmacy()
                .post("/v1/orders/" + prescription + "/cancellation-answer", Map.of("pharmacist", Practice.PHARMACIST))
                .ok();
        JsonNode asked =
                Eventually.becomes(() -> practice.pharmacy().get(path).body(), parcel -> parcel.has("interception"));
        assertThat(asked.path("interception").asString()).isEqualTo("requested");
        practice.advance("PT1H");
        JsonNode back = tell(practice.pharmacy(), "/return", Map.of("at", now(), "reason", "intercepted"));
        assertThat(back.path("interception").asString()).isEqualTo("returned");
    }

    @Test
    void an_exception_has_a_reason_and_nothing_else_has_one() {
        Map<String, Object> without = Map.of("id", "x-1", "kind", "exception", "at", now());
        Map<String, Object> with = Map.of("id", "x-1", "kind", "in-transit", "at", now(), "reason", "weather");
        for (Map<String, Object> scan : List.of(without, with)) {
            Reply reply = practice.carrier().post(path + "/scans", scan);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body().at("/errors/0/field").asString()).isEqualTo("reason");
        }
    }

    @Test
    void a_loss_that_is_not_significant_says_why() {
        Map<String, Object> silent = Map.of("at", now(), "type", "damaged", "significant", false);
        Map<String, Object> needless = Map.of("at", now(), "type", "damaged", "reason", "one troche");
        for (Map<String, Object> loss : List.of(silent, needless)) {
            Reply reply = practice.compliance().post(path + "/loss", loss);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body().at("/errors/0/field").asString()).isEqualTo("reason");
        }
    }

    @Test
    void the_carrier_of_the_sandbox_does_as_it_is_told_while_days_go_by_and_the_system_sees_what_does_not_come() {
        Map<String, String> parcels = new LinkedHashMap<>();
        for (String script : List.of("deliver", "muddle", "no-access", "refuse", "return", "lose", "vanish", "late")) {
            parcels.put(script, parcelOf(practice));
        }
        parcels.forEach((script, parcel) -> practice.carrier()
                .post("/sandbox/carrier", Map.of("shipment", parcel, "script", script))
                .ok());

        practice.advance("P4DT3H");
        Map.of(
                        "deliver", "delivered",
                        "muddle", "delivered",
                        "no-access", "delivered",
                        "refuse", "returning",
                        "return", "returning",
                        "late", "exception")
                .forEach((script, status) -> becomes(parcels.get(script), status));
        JsonNode muddled = Eventually.becomes(
                () -> practice.carrier()
                        .get("/v1/shipments/" + parcels.get("muddle"))
                        .body(),
                body -> body.path("scans").size() == 3);
        assertThat(muddled.path("scans")
                        .valueStream()
                        .map(scan -> scan.path("scannedAt").asString()))
                .isSorted();

        practice.advance("P2D");
        becomes(parcels.get("vanish"), "trace");
        JsonNode lost = becomes(parcels.get("lose"), "loss-discovered");
        assertThat(lost.at("/loss/type").asString()).isEqualTo("in-transit");
        assertThat(lost.at("/loss/notice/dueOn").asString()).isNotEmpty();

        practice.advance("P4D");
        becomes(parcels.get("vanish"), "loss-discovered");
        becomes(parcels.get("late"), "delivered");
    }

    @Test
    void the_parcel_of_a_reversed_fill_is_voided_by_itself() {
        String fill = practice.dispensed(practice.accepted(practice.registeredPatient()));
        String parcel = practice.pharmacy()
                .post(
                        "/v1/shipments",
                        Map.of("fill", fill, "carrier", "demo-express", "service", "two-day", "packedBy", "ann"))
                .ok()
                .required("id")
                .asString();
        practice.pharmacy()
                .post(
                        "/v1/fills/" + fill + "/reversal",
                        Map.of(
                                "pharmacist",
                                Practice.PHARMACIST,
                                "reason",
                                "made-in-error",
                                "disposition",
                                "quarantine"))
                .ok();
        becomes(parcel, "voided");
        Reply late = practice.pharmacy().post("/v1/shipments/" + parcel + "/packing", Practice.plainAndSealed());
        assertThat(late.code()).isEqualTo("SHIPMENT_VOIDED");
    }

    private JsonNode becomes(@Nullable String parcel, String status) {
        return Eventually.becomes(
                () -> practice.pharmacy().get("/v1/shipments/" + parcel).body(),
                body -> status(body).equals(status));
    }

    private static String parcelOf(Practice practice) {
        return practice.handedOver(practice.dispensed(practice.accepted(practice.registeredPatient())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"shipment\":\"ship-00000000-6d1e-4b7a-9c35-8e2f41d7b604.1\",\"script\":\"deliver\"}",
                "{\"shipment\":\"none\",\"script\":\"deliver\"}",
                "{\"shipment\":\"ship-00000000-6d1e-4b7a-9c35-8e2f41d7b604.1\",\"script\":\"explode\"}",
                "{\"script\":\"deliver\"}"
            })
    void a_script_that_cannot_be_played_is_refused_with_its_field(String body) {
        Reply reply = practice.carrier().raw("POST", "/sandbox/carrier", body, Map.of());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.body().at("/errors/0/field").asString()).isIn("shipment", "script");
    }
}
