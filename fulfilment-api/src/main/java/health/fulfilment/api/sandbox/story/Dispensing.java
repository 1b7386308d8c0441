package health.fulfilment.api.sandbox.story;

import health.fulfilment.api.sandbox.story.Script.Amount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The pharmacy's part of one order: accept, or give back; fill, dispense, pack, hand over, as often as the law allows. */
final class Dispensing {

    private final Function<String, SampleClient> clientOf;
    private final List<Script.Pharmacist> pharmacists;
    private final SampleClient prescriber;
    private final String prescription;
    private final String patientState;
    private final Supplier<Instant> now;

    Dispensing(
            Function<String, SampleClient> clientOf,
            List<Script.Pharmacist> pharmacists,
            SampleClient prescriber,
            String prescription,
            String patientState,
            Supplier<Instant> now) {
        this.clientOf = clientOf;
        this.pharmacists = pharmacists;
        this.prescriber = prescriber;
        this.prescription = prescription;
        this.patientState = patientState;
        this.now = now;
    }

    String prescription() {
        return prescription;
    }

    void accept() {
        awaitRouted();
        pharmacy()
                .post("/v1/orders/" + prescription + "/acceptance", Map.of("pharmacist", pharmacist()))
                .ok();
    }

    /** The first pharmacy cannot take it; the next one gets it by itself. */
    void giveBack(String reason) {
        awaitRouted();
        String first = pharmacyId();
        pharmacy()
                .post("/v1/orders/" + prescription + "/refusal", Map.of("pharmacist", pharmacist(), "reason", reason))
                .ok();
        Eventually.becomes(
                "the order to be at another pharmacy",
                () -> !pharmacyId().isEmpty() && !pharmacyId().equals(first));
    }

    /** Routing follows from approval by itself. */
    private void awaitRouted() {
        Eventually.becomes(
                "the order to be routed",
                () -> order().path("status").asString().equals("routed"));
    }

    /** @return the id of the shipment */
    String fillAndShip(Amount amount) {
        SampleClient pharmacy = pharmacy();
        String pharmacist = pharmacist();
        String fill = pharmacy.post("/v1/orders/" + prescription + "/fills", amount)
                .ok()
                .required("id")
                .asString();
        new Preparation(pharmacy, fill, pharmacist, amount, now.get()).prepare();
        pharmacy.post("/v1/fills/" + fill + "/dispensing", finalCheck(pharmacist, now.get()))
                .ok();
        String shipment = pharmacy.post(
                        "/v1/shipments",
                        Map.of(
                                "fill",
                                fill,
                                "carrier",
                                "demo-express",
                                "service",
                                "two-day",
                                "packedBy",
                                "technician-1"))
                .ok()
                .required("id")
                .asString();
        pharmacy.post("/v1/shipments/" + shipment + "/packing", plainAndSealed(fill, amount))
                .ok();
        pharmacy.post(
                        "/v1/shipments/" + shipment + "/handover",
                        Map.of(
                                "trackingNumber",
                                "DX" + Integer.toUnsignedString(fill.hashCode()),
                                "at",
                                now.get().toString()))
                .ok();
        return shipment;
    }

    private static Map<String, Object> plainAndSealed(String fill, Amount amount) {
        return Map.of(
                "packedBy",
                "technician-1",
                "template",
                "plain-box-2",
                "tamperSeal",
                "S" + Integer.toUnsignedString(fill.hashCode()),
                "contentCount",
                amount.quantity(),
                "plain",
                true);
    }

    /** Every state's wishes at once: some ask for an identification, some for counselling, some for the pharmacy's query. */
    private Map<String, Object> finalCheck(String pharmacist, Instant now) {
        return Map.of(
                "pharmacist",
                pharmacist,
                "identification",
                "government-photo-id",
                "counselling",
                "offered-in-writing",
                "payment",
                Map.of("type", "private-pay", "discountCard", false),
                "pdmpQuery",
                Map.of(
                        "state",
                        patientState,
                        "queriedAt",
                        now.minusSeconds(60).toString(),
                        "reference",
                        "pdmp-" + patientState + "-2"));
    }

    private SampleClient pharmacy() {
        return clientOf.apply(pharmacyId());
    }

    private String pharmacist() {
        String pharmacy = pharmacyId();
        return pharmacists.stream()
                .filter(p -> pharmacy.equals("phcy-" + p.ncpdp()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String pharmacyId() {
        return order().path("pharmacy").asString("");
    }

    private JsonNode order() {
        return prescriber.get("/v1/prescriptions/" + prescription).ok();
    }
}
