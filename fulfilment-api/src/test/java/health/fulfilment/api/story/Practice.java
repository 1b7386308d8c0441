package health.fulfilment.api.story;

import health.fulfilment.api.sandbox.SamplePerson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** The sample people, registered and licensed in Florida, and what they usually write. */
public final class Practice {

    public static final String PHARMACIST = "phst-1992739098";
    public static final String OTHER_PHARMACIST = "phst-1003000126";

    private static final Map<String, Practice> OPEN = new ConcurrentHashMap<>();
    private static final List<String> KETAMINE = List.of("IIIN");
    static final Map<String, Object> TAMPA =
            Map.of("line1", "1 Bay Street", "city", "Tampa", "state", "FL", "zip", "33601");

    private final String server;
    private final LocalDate today;

    private Practice(String server) {
        this.server = server;
        this.today = now().atZone(ZoneOffset.UTC).toLocalDate();
        practitioner("prescriber-demo", "Dr. Ana Rivera", "AB1234563");
        practitioner("prescriber-other-demo", "Dr. Ben Okafor", "FO1234563");
        pharmacy("pharmacy-demo", "Harbor Pharmacy", "1215930060", "FH1000013", PHARMACIST);
        pharmacy("pharmacy-other-demo", "Mesa Pharmacy", "1528060340", "FM2000026", OTHER_PHARMACIST);
    }

    static Practice at(String server) {
        return OPEN.computeIfAbsent(server, Practice::new);
    }

    public static String holder(String client) {
        return SamplePerson.ALL.stream()
                .filter(person -> person.client().equals(client))
                .map(SamplePerson::holder)
                .findFirst()
                .orElseThrow();
    }

    private void practitioner(String client, String name, String dea) {
        String id = holder(client);
        compliance()
                .post(
                        "/v1/practitioners",
                        Map.of(
                                "npi",
                                id.substring("prac-".length()),
                                "name",
                                name,
                                "address",
                                TAMPA,
                                "timeZone",
                                "America/New_York",
                                "legalName",
                                Map.of("family", name.split(" ")[2], "given", name.split(" ")[1])))
                .ok();
        licence("practitioner", id, "state-licence", "ME 1", List.of());
        licence("practitioner", id, "dea-registration", dea, KETAMINE);
    }

    private void pharmacy(String client, String name, String npi, String dea, String pharmacist) {
        String id = holder(client);
        compliance()
                .post(
                        "/v1/pharmacies",
                        Map.of(
                                "ncpdp", id.substring("phcy-".length()),
                                "npi", npi,
                                "dea", dea,
                                "name", name,
                                "address", TAMPA,
                                "timeZone", "America/New_York"))
                .ok();
        compliance()
                .post(
                        "/v1/pharmacists",
                        Map.of("npi", pharmacist.substring("phst-".length()), "name", "Pat Quill", "pharmacy", id))
                .ok();
        licence("pharmacy", id, "state-licence", "PH 1", List.of());
        licence("pharmacy", id, "dea-registration", dea, KETAMINE);
        licence("pharmacist", pharmacist, "state-licence", "PS 1", List.of());
    }

    private void licence(String kindOfHolder, String holder, String kind, String number, List<String> schedules) {
        String licence = compliance()
                .post("/v1/licences", licenceBody(kindOfHolder, holder, kind, number, schedules))
                .ok()
                .required("id")
                .asString();
        compliance()
                .post(
                        "/v1/licences/" + licence + "/verification",
                        Map.of("effectiveOn", today.toString(), "source", "the board's register"))
                .ok();
    }

    Map<String, Object> licenceBody(
            String kindOfHolder, String holder, String kind, String number, List<String> schedules) {
        return Map.of(
                "holder",
                Map.of("kind", kindOfHolder, "id", holder),
                "state",
                "FL",
                "kind",
                kind,
                "number",
                number,
                "schedules",
                schedules,
                "from",
                today.minusYears(1).toString(),
                "to",
                today.plusYears(2).toString());
    }

    Person compliance() {
        return Person.of(server, "compliance-demo");
    }

    Person prescriber() {
        return Person.of(server, "prescriber-demo");
    }

    Person pharmacy() {
        return Person.of(server, "pharmacy-demo");
    }

    Person carrier() {
        return Person.of(server, "carrier-demo");
    }

    Person auditor() {
        return Person.of(server, "auditor-demo");
    }

    public Instant now() {
        return Instant.parse(
                Person.of(server, "operator-demo").get("/sandbox/clock").text("now"));
    }

    public void advance(String time) {
        Person.of(server, "operator-demo")
                .post("/sandbox/clock", Map.of("advance", time))
                .ok();
    }

    static Map<String, Object> patient() {
        return new LinkedHashMap<>(Map.of(
                "name", Map.of("family", "Featherstonehaugh", "given", "Wilhelmina"),
                "birthDate", "1984-02-29",
                "address", Map.of("line1", "21 Elm Street", "city", "Orlando", "state", "FL", "zip", "32801"),
                "phone", "+14075550100",
                "timeZone", "America/New_York",
                "sex", "F"));
    }

    public String registeredPatient() {
        return prescriber().post("/v1/patients", patient()).ok().required("id").asString();
    }

    /** What is ordinarily prescribed; change it as you like. */
    public Map<String, Object> prescription(String patient) {
        String earlier = now().minusSeconds(3_600).toString();
        Map<String, Object> screening = new LinkedHashMap<>();
        for (String condition : List.of(
                "uncontrolledHypertension",
                "psychosisOrSchizophrenia",
                "activeSubstanceUseDisorder",
                "seriousHeartCondition",
                "pregnantOrBreastfeeding")) {
            screening.put(condition, false);
        }
        screening.put("attestedAt", earlier);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("patient", patient);
        body.put(
                "drug",
                new LinkedHashMap<>(Map.of(
                        "name", "ketamine hydrochloride",
                        "strength", "100 mg",
                        "form", "troche",
                        "schedule", "IIIN",
                        "formulaId", "KET-100-TR",
                        "compoundingReason", "no-commercial-troche")));
        body.put("quantity", "6");
        body.put("daysSupply", 21);
        body.put("refills", 2);
        body.put("directions", "One troche under the tongue on each treatment day.");
        body.put(
                "encounter",
                new LinkedHashMap<>(Map.of(
                        "id", "enc-1",
                        "modality", "audio-video",
                        "startedAt", earlier,
                        "patientState", "FL",
                        "prescriberLocation", "FL")));
        body.put("screening", screening);
        body.put("pdmpQuery", new LinkedHashMap<>(Map.of("state", "FL", "queriedAt", earlier, "reference", "pdmp-1")));
        body.put("preferredPharmacy", holder("pharmacy-demo"));
        return body;
    }

    public String draft(String patient) {
        return prescriber()
                .post("/v1/prescriptions", prescription(patient))
                .ok()
                .required("id")
                .asString();
    }

    /** @return the digest of what will be signed */
    public String ready(String prescription) {
        return prescriber()
                .post("/v1/prescriptions/" + prescription + "/ready", Map.of())
                .ok()
                .required("payloadDigest")
                .asString();
    }

    /** The ceremony as it is asked for, with the prescriber's present code. */
    public Map<String, Object> approval(String prescription, String digest) {
        return Map.of(
                "prescriptions",
                List.of(Map.of("id", prescription, "payloadDigest", digest)),
                "factors",
                List.of(Map.of("type", "totp", "code", code())));
    }

    /** A code is good for one ceremony: so each comes a little later than the last. */
    String code() {
        advance("PT31S");
        return prescriber().get("/sandbox/totp").text("code");
    }

    public String approved(String patient) {
        String prescription = draft(patient);
        String digest = ready(prescription);
        prescriber().post("/v1/approvals", approval(prescription, digest)).ok();
        return prescription;
    }

    LocalDate today() {
        return today;
    }

    /** Approved, and routed by itself to the pharmacy. */
    String routed(String patient) {
        String prescription = approved(patient);
        Eventually.becomes(
                () -> prescriber().get("/v1/prescriptions/" + prescription).body(),
                body -> body.path("status").asString("").equals("routed"));
        return prescription;
    }

    /** And taken by it. */
    String accepted(String patient) {
        String prescription = routed(patient);
        pharmacy()
                .post("/v1/orders/" + prescription + "/acceptance", Map.of("pharmacist", PHARMACIST))
                .ok();
        return prescription;
    }

    /** @return the fill */
    String dispensed(String prescription) {
        return dispensed(prescription, "B-1");
    }

    /** @param lot number of the batch */
    String dispensed(String prescription, String lot) {
        String fill = started(prescription);
        prepared(fill, lot);
        pharmacy().post("/v1/fills/" + fill + "/dispensing", finalCheck()).ok();
        return fill;
    }

    String started(String prescription) {
        return pharmacy()
                .post("/v1/orders/" + prescription + "/fills", Map.of("quantity", "6", "daysSupply", 21))
                .ok()
                .required("id")
                .asString();
    }

    /** Reviewed, compounded and labelled. */
    void prepared(String fill) {
        prepared(fill, "B-1");
    }

    /** @param lot number of the batch */
    void prepared(String fill, String lot) {
        Map<String, Object> compounding = compounding();
        compounding.put("lot", lot);
        pharmacy().post("/v1/fills/" + fill + "/review", review()).ok();
        pharmacy().post("/v1/fills/" + fill + "/compounding", compounding).ok();
        pharmacy().post("/v1/fills/" + fill + "/label", label()).ok();
    }

    Map<String, Object> review() {
        return Map.of(
                "pharmacist",
                PHARMACIST,
                "redFlags",
                List.of(Map.of("kind", "distance", "resolution", "patient-contacted")),
                "note",
                "Moved lately; spoke on the telephone.");
    }

    Map<String, Object> compounding() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("formulaId", "KET-100-TR");
        body.put("compoundedBy", "technician-1");
        body.put("lot", "B-1");
        body.put(
                "ingredients",
                List.of(Map.of(
                        "substance",
                        "ketamine hydrochloride",
                        "lot",
                        "K-77",
                        "quantity",
                        "0.7",
                        "unit",
                        "g",
                        "ndc",
                        "55555012301",
                        "certificateOfAnalysis",
                        "COA-77",
                        "expiresOn",
                        today.plusYears(1).toString())));
        body.put("unitsMade", "7");
        body.put("unitsWasted", "1");
        body.put("wasteReason", "quality-sample");
        body.put(
                "beyondUseOn",
                now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(90).toString());
        return body;
    }

    Map<String, Object> label() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("prescriptionNumber", "7001234");
        body.put("labelledBy", "technician-1");
        body.put(
                "elements",
                List.of(
                        "pharmacy-name",
                        "pharmacy-address",
                        "prescription-number",
                        "initial-fill-date",
                        "patient-name",
                        "prescriber-name",
                        "directions",
                        "cautions"));
        body.put("transferWarning", "21-cfr-290.5");
        body.put("childResistant", false);
        body.put("waiver", Map.of("askedBy", "patient", "askedAt", now().toString()));
        body.put("imageDigest", "sha256:" + "5e".repeat(32));
        return body;
    }

    /** The pharmacist's final check, with all that Florida asks to be done for the patient. */
    Map<String, Object> finalCheck() {
        return Map.of(
                "pharmacist",
                PHARMACIST,
                "identification",
                "government-photo-id",
                "counselling",
                "offered-in-writing",
                "payment",
                Map.of("type", "private-pay", "discountCard", false),
                "pdmpQuery",
                Map.of("state", "FL", "queriedAt", now().minusSeconds(60).toString(), "reference", "pdmp-2"));
    }

    /** @return the shipment */
    String handedOver(String fill) {
        Map<String, Object> parcel =
                Map.of("fill", fill, "carrier", holder("carrier-demo"), "service", "two-day", "packedBy", "ann");
        String shipment =
                pharmacy().post("/v1/shipments", parcel).ok().required("id").asString();
        packed(shipment);
        pharmacy()
                .post(
                        "/v1/shipments/" + shipment + "/handover",
                        Map.of("trackingNumber", "DX-1001", "at", now().toString()))
                .ok();
        return shipment;
    }

    void packed(String shipment) {
        pharmacy()
                .post("/v1/shipments/" + shipment + "/packing", plainAndSealed())
                .ok();
    }

    static Map<String, Object> disposalReceiver() {
        return Map.of("name", "Desert Returns", "address", TAMPA, "dea", "RD1000013");
    }

    static Map<String, Object> plainAndSealed() {
        return Map.of(
                "packedBy", "ann",
                "template", "plain-box-2",
                "tamperSeal", "SEAL-1",
                "contentCount", "6",
                "plain", true,
                "reference", "order of today");
    }

    /** @return the report of the fill to Florida's monitoring program, which falls due by itself */
    String reportDue(String fill) {
        String report = "pdmp-" + fill.substring("rx-".length()) + "-FL";
        Eventually.becomes(
                () -> pharmacy().get("/v1/pdmp-reports/" + report).body(),
                body -> body.path("id").asString("").equals(report));
        return report;
    }

    /** @return the report that nothing was dispensed to Florida on a day, which falls due by the clock */
    String dayWithoutFills() {
        LocalDate tomorrow = today().plusDays(1);
        advance("P5D");
        return Eventually.becomes(
                        () -> pharmacy()
                                .get("/v1/zero-reports?limit=500&state=FL&status=due")
                                .ok()
                                .required("items")
                                .valueStream()
                                .filter(item -> !LocalDate.parse(
                                                item.path("day").asString())
                                        .isBefore(tomorrow))
                                .reduce((first, second) -> second)
                                .orElseGet(JsonNodeFactory.instance::objectNode),
                        item -> item.has("id"))
                .path("id")
                .asString();
    }
}
