package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One order, end to end, over HTTP. */
class OneOrderTest extends RunningApplication {

    private Practice practice;

    @BeforeEach
    void open() {
        practice = practice();
    }

    private JsonNode awaitStatus(Person who, String prescription, String status) {
        return Eventually.becomes(
                () -> who.get("/v1/prescriptions/" + prescription).body(),
                body -> body.path("status").asString("").equals(status));
    }

    @Test
    void an_order_is_prescribed_dispensed_shipped_delivered_and_told_to_the_auditor() {
        Person prescriber = practice.prescriber();
        Person pharmacy = practice.pharmacy();
        Person carrier = practice.carrier();
        String patient = practice.registeredPatient();

        Reply drafted = prescriber.post("/v1/prescriptions", practice.prescription(patient));
        assertThat(drafted.status()).as(drafted.toString()).isEqualTo(201);
        String id = drafted.text("id");
        assertThat(drafted.header("Location")).endsWith("/v1/prescriptions/" + id);
        assertThat(drafted.etag()).isEqualTo("\"0\"");
        assertThat(drafted.body().path("status").asString()).isEqualTo("draft");
        assertThat(drafted.body()
                        .path("patientDetails")
                        .path("name")
                        .path("family")
                        .asString())
                .isEqualTo("Featherstonehaugh");

        JsonNode assessment =
                prescriber.get("/v1/prescriptions/" + id + "/assessment").ok();
        assertThat(assessment.path("permitted").asBoolean())
                .as(assessment.toString())
                .isTrue();

        Reply ready = prescriber.post("/v1/prescriptions/" + id + "/ready", Map.of());
        assertThat(ready.text("reviewText")).contains("Featherstonehaugh", "ketamine hydrochloride");
        assertThat(ready.text("statement")).contains("legally sign");

        Map<String, Object> ceremony = practice.approval(id, ready.text("payloadDigest"));
        Reply approved = prescriber.post("/v1/approvals", ceremony, "approve-" + id);
        JsonNode outcome = approved.ok().required("prescriptions").get(0);
        assertThat(outcome.path("outcome").asString()).isEqualTo("approved");
        LocalDate issued = LocalDate.parse(outcome.required("issuedOn").asString());
        assertThat(outcome.required("promised").required("earliest").asString())
                .isEqualTo(issued.plusDays(3).toString());
        assertThat(outcome.required("promised").required("latest").asString())
                .isEqualTo(issued.plusDays(5).toString());

        awaitStatus(prescriber, id, "routed");
        Instant beforeAcceptance = practice.now();
        practice.advance("PT1M");
        pharmacy.post("/v1/orders/" + id + "/acceptance", Map.of("pharmacist", Practice.PHARMACIST))
                .ok();
        Reply filled = pharmacy.post("/v1/orders/" + id + "/fills", Map.of("quantity", "6", "daysSupply", 21));
        assertThat(filled.status()).as(filled.toString()).isEqualTo(201);
        String fill = filled.text("id");
        assertThat(pharmacy.get("/v1/fills/" + fill).text("status")).isEqualTo("started");
        Reply tooEarly = pharmacy.post("/v1/fills/" + fill + "/dispensing", Map.of("pharmacist", Practice.PHARMACIST));
        assertThat(tooEarly.status()).as(tooEarly.toString()).isEqualTo(409);
        assertThat(tooEarly.code()).isEqualTo("NOT_REVIEWED");
        prepared(pharmacy, fill);
        pharmacy.post("/v1/fills/" + fill + "/dispensing", practice.finalCheck())
                .ok();

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
        assertThat(parcel.status()).as(parcel.toString()).isEqualTo(201);
        assertThat(parcel.body().path("shipTo").path("line1").asString()).isEqualTo("21 Elm Street");
        String shipment = "/v1/shipments/" + parcel.text("id");
        practice.packed(parcel.text("id"));
        practice.advance("PT1M");
        pharmacy.post(
                        shipment + "/handover",
                        Map.of("trackingNumber", "DX-1001", "at", practice.now().toString()))
                .ok();
        practice.advance("P3D");
        Instant arrived = practice.now();
        JsonNode scanned = carrier.post(
                        shipment + "/scans",
                        Map.of(
                                "id",
                                "scan-1",
                                "kind",
                                "out-for-delivery",
                                "at",
                                arrived.minusSeconds(60).toString()))
                .ok();
        assertThat(scanned.has("shipTo"))
                .as("a carrier is shown nothing personal")
                .isFalse();
        carrier.post(shipment + "/delivery", Map.of("at", arrived.toString(), "signedBy", "W. F."))
                .ok();

        JsonNode delivered = Eventually.becomes(
                () -> prescriber.get("/v1/prescriptions/" + id).body(),
                body -> body.path("fills").path(0).path("status").asString("").equals("delivered"));
        assertThat(delivered.path("quantityLeft").asString()).isEqualTo("12");

        history(id);
        asOf(id, beforeAcceptance);
        lists(id, beforeAcceptance);
    }

    private void prepared(Person pharmacy, String fill) {
        JsonNode reviewed = pharmacy.post("/v1/fills/" + fill + "/review", practice.review())
                .ok();
        assertThat(reviewed.path("status").asString()).isEqualTo("reviewed");
        assertThat(reviewed.path("review").path("redFlags").path(0).path("kind").asString())
                .isEqualTo("distance");
        JsonNode compounded = pharmacy.post("/v1/fills/" + fill + "/compounding", practice.compounding())
                .ok();
        assertThat(compounded.path("compounding").path("beyondUseBasis").asString())
                .isEqualTo("USP <795>");
        JsonNode labelled =
                pharmacy.post("/v1/fills/" + fill + "/label", practice.label()).ok();
        assertThat(labelled.path("status").asString()).isEqualTo("labelled");
        assertThat(labelled.path("labelling")
                        .path("label")
                        .path("prescriptionNumber")
                        .asString())
                .isEqualTo("7001234");
    }

    private void history(String id) {
        JsonNode items = practice.auditor()
                .get("/v1/audit/prescriptions/" + id + "/history")
                .ok()
                .required("items");
        assertThat(items.valueStream().map(item -> item.path("name").asString()))
                .containsSubsequence(
                        "prescription-drafted",
                        "prescription-marked-ready",
                        "prescription-approved",
                        "prescription-routed",
                        "order-accepted",
                        "fill-started",
                        "fill-reviewed",
                        "fill-compounded",
                        "fill-labelled",
                        "fill-dispensed",
                        "shipment-created",
                        "shipment-packed",
                        "shipment-handed-over",
                        "shipment-scanned",
                        "shipment-delivered",
                        "fill-delivered");
        List<Long> positions =
                items.valueStream().map(item -> item.path("position").asLong()).toList();
        assertThat(positions).isSorted().doesNotHaveDuplicates();
        JsonNode first = items.get(0);
        assertThat(first.path("actor").asString()).isEqualTo("dr-rivera");
        assertThat(first.path("before").path("stage").asString()).isEqualTo("absent");
        assertThat(first.path("after").path("stage").asString()).isEqualTo("draft");
        assertThat(first.path("data").path("draft").path("directions").has("ciphertext"))
                .isTrue();
        assertThat(first.path("opened").path("draft.directions").asString()).startsWith("One troche");
        JsonNode approval = items.valueStream()
                .filter(item -> item.path("name").asString().equals("prescription-approved"))
                .findFirst()
                .orElseThrow();
        assertThat(approval.path("findings").size()).isPositive();
        assertThat(approval.path("evidence").size()).isPositive();
        assertThat(approval.path("after").path("stage").asString()).isEqualTo("approved");
    }

    private void asOf(String id, Instant beforeAcceptance) {
        String then = "/v1/prescriptions/" + id + "?asOf=" + beforeAcceptance;
        assertThat(practice.prescriber().get(then).text("status")).isEqualTo("routed");
        assertThat(practice.auditor().get(then).text("status")).isEqualTo("routed");
        assertThat(practice.prescriber()
                        .get("/v1/prescriptions/" + id + "?asOf=2020-01-01T00:00:00Z")
                        .status())
                .isEqualTo(404);
        Reply future = practice.prescriber().get("/v1/prescriptions/" + id + "?asOf=2100-01-01T00:00:00Z");
        assertThat(future.status()).isEqualTo(400);
    }

    private void lists(String id, Instant beforeAcceptance) {
        JsonNode order = Eventually.becomes(
                () -> item(practice.pharmacy().get("/v1/orders?limit=500").ok(), "prescription", id),
                item -> item.path("status").asString("").equals("delivered"));
        assertThat(order.path("late").asBoolean()).isFalse();
        assertThat(item(
                                practice.pharmacy()
                                        .get("/v1/orders?limit=500&asOf=" + beforeAcceptance)
                                        .ok(),
                                "prescription",
                                id)
                        .path("status")
                        .asString())
                .isEqualTo("routed");
        Eventually.becomes(
                () -> item(
                        practice.prescriber().get("/v1/prescriptions?limit=500").ok(), "id", id),
                item -> item.path("status").asString("").equals("accepted"));
        assertThat(item(
                                practice.prescriber()
                                        .get("/v1/prescriptions?limit=500&asOf=" + beforeAcceptance)
                                        .ok(),
                                "id",
                                id)
                        .path("status")
                        .asString())
                .isEqualTo("routed");
        assertThat(item(
                                person("pharmacy-other-demo")
                                        .get("/v1/orders?limit=500")
                                        .ok(),
                                "prescription",
                                id)
                        .isMissingNode())
                .isTrue();
        JsonNode summary = practice.pharmacy().get("/v1/orders/summary").ok();
        assertThat(summary.path("counts")
                        .valueStream()
                        .filter(count -> count.path("status").asString().equals("delivered"))
                        .map(count -> count.path("count").asInt()))
                .allMatch(count -> count >= 1);
    }

    private static JsonNode item(JsonNode listing, String field, String id) {
        return Stream.concat(
                        listing.required("items")
                                .valueStream()
                                .filter(item -> item.path(field).asString("").equals(id)),
                        Stream.of(listing.path("no such item")))
                .findFirst()
                .orElseThrow();
    }
}
