package health.fulfilment.api.sandbox.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The pharmacy's part of one order: accept, fill, dispense, pack, hand over. */
final class Dispensing {

    private final Function<String, SampleClient> clientOf;
    private final List<Script.Pharmacist> pharmacists;
    private final SampleClient prescriber;
    private final String prescription;
    private final String patientState;

    Dispensing(
            Function<String, SampleClient> clientOf,
            List<Script.Pharmacist> pharmacists,
            SampleClient prescriber,
            String prescription,
            String patientState) {
        this.clientOf = clientOf;
        this.pharmacists = pharmacists;
        this.prescriber = prescriber;
        this.prescription = prescription;
        this.patientState = patientState;
    }

    /** @return the id of the shipment */
    String fillAndShip(Supplier<Instant> now) {
        // Routing follows from approval by itself.
        Eventually.becomes(
                "the order to be routed",
                () -> order().path("status").asString().equals("routed"));
        String pharmacyId = order().required("pharmacy").asString();
        SampleClient pharmacy = clientOf.apply(pharmacyId);
        String pharmacist = pharmacists.stream()
                .filter(p -> pharmacyId.equals("phcy-" + p.ncpdp()))
                .findFirst()
                .orElseThrow()
                .id();
        pharmacy.post("/v1/orders/" + prescription + "/acceptance", Map.of("pharmacist", pharmacist))
                .ok();
        JsonNode filled = pharmacy.post(
                        "/v1/orders/" + prescription + "/fills", Map.of("quantity", "6", "daysSupply", 21))
                .ok();
        String fill = filled.required("id").asString();
        new Preparation(pharmacy, fill, pharmacist, now.get()).prepare();
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
        pharmacy.post("/v1/shipments/" + shipment + "/packing", plainAndSealed(fill))
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

    private static Map<String, Object> plainAndSealed(String fill) {
        return Map.of(
                "packedBy",
                "technician-1",
                "template",
                "plain-box-2",
                "tamperSeal",
                "S" + Integer.toUnsignedString(fill.hashCode()),
                "contentCount",
                "6",
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

    private JsonNode order() {
        return prescriber.get("/v1/prescriptions/" + prescription).ok();
    }
}
