package health.fulfilment.api.sandbox.story;

import health.fulfilment.api.sandbox.story.Script.Order;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The prescriber's part of one order: patient, draft, review, approval with a one-time code. */
final class Prescribing {

    private final SampleClient prescriber;
    private final Order order;
    private final Instant now;

    Prescribing(SampleClient prescriber, Order order, Instant now) {
        this.prescriber = prescriber;
        this.order = order;
        this.now = now;
    }

    /** @return the id of the prescription */
    String draft() {
        String patient =
                prescriber.post("/v1/patients", patient()).ok().required("id").asString();
        return prescriber
                .post("/v1/prescriptions", ordinaryDraft(patient))
                .ok()
                .required("id")
                .asString();
    }

    SampleClient.Reply approve(String prescription) {
        JsonNode ready = prescriber
                .post("/v1/prescriptions/" + prescription + "/ready", Map.of())
                .ok();
        String code = prescriber.get("/sandbox/totp").ok().required("code").asString();
        return prescriber.post(
                "/v1/approvals",
                Map.of(
                        "prescriptions",
                        List.of(Map.of(
                                "id",
                                prescription,
                                "payloadDigest",
                                ready.required("payloadDigest").asString())),
                        "factors",
                        List.of(Map.of("type", "totp", "code", code))));
    }

    /** What would refuse it on that day. */
    String refusedFindings(String prescription, String day) {
        JsonNode findings = prescriber
                .get("/v1/prescriptions/" + prescription + "/assessment?on=" + day)
                .ok()
                .required("findings");
        return StreamSupport.stream(findings.spliterator(), false)
                .filter(f -> f.path("outcome").asString().equals("refused"))
                .map(f -> f.path("code").asString() + " " + f.path("sentence").asString() + " "
                        + f.path("citations")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())
                .collect(Collectors.joining("; "));
    }

    private Map<String, Object> patient() {
        return Map.of(
                "name",
                Map.of("family", order.family(), "given", order.given()),
                "birthDate",
                "1984-05-17",
                "address",
                Map.of("line1", "21 Elm Street", "city", order.city(), "state", order.state(), "zip", order.zip()),
                "timeZone",
                order.timeZone(),
                "phone",
                "+14075550100",
                "sex",
                "F");
    }

    private Map<String, Object> ordinaryDraft(String patient) {
        String earlier = now.minusSeconds(3_600).toString();
        Map<String, Object> screening = new LinkedHashMap<>(Map.of(
                "uncontrolledHypertension", false,
                "psychosisOrSchizophrenia", false,
                "activeSubstanceUseDisorder", false,
                "seriousHeartCondition", false,
                "pregnantOrBreastfeeding", false,
                "attestedAt", earlier));
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("patient", patient);
        draft.put(
                "drug",
                Map.of(
                        "name", "ketamine hydrochloride",
                        "strength", "100 mg",
                        "form", "troche",
                        "schedule", "IIIN",
                        "formulaId", "KET-100-TR",
                        "compoundingReason", "no-commercial-troche"));
        draft.put("quantity", "6");
        draft.put("daysSupply", 21);
        draft.put("refills", 2);
        draft.put(
                "directions",
                "Dissolve one troche under the tongue on each treatment day, seated, with a companion present.");
        draft.put(
                "encounter",
                Map.of(
                        "id",
                        "enc-" + order.state(),
                        "modality",
                        "audio-video",
                        "startedAt",
                        earlier,
                        "patientState",
                        order.state(),
                        "prescriberLocation",
                        "FL"));
        draft.put("screening", screening);
        draft.put(
                "pdmpQuery",
                Map.of("state", order.state(), "queriedAt", earlier, "reference", "pdmp-" + order.state() + "-1"));
        if (order.change() != null) {
            order.change().forEach((field, value) -> {
                if (field.equals("screening")) {
                    ((Map<?, ?>) value).forEach((condition, present) -> screening.put((String) condition, present));
                } else {
                    draft.put(field, value);
                }
            });
        }
        return draft;
    }
}
