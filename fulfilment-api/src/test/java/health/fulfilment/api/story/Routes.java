package health.fulfilment.api.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every way in under {@code /v1}, each with something that is really there to ask about. */
final class Routes {

    private final Practice practice;
    private final Person compliance;
    private final Person prescriber;
    private final Person otherPrescriber;
    private final Person pharmacy;
    private final Person otherPharmacy;
    private final Person auditor;
    private final String patient;
    private final String draft;
    private final String ready;
    private final String digest;
    private final String accepted;
    private final String fill;
    private final String report;
    private final String shipment;
    private final String licence;
    private final List<Route> all = new ArrayList<>();

    Routes(Practice practice, Person otherPrescriber, Person otherPharmacy) {
        this.practice = practice;
        this.compliance = practice.compliance();
        this.prescriber = practice.prescriber();
        this.pharmacy = practice.pharmacy();
        this.auditor = practice.auditor();
        this.otherPrescriber = otherPrescriber;
        this.otherPharmacy = otherPharmacy;
        this.patient = practice.registeredPatient();
        this.draft = practice.draft(patient);
        this.ready = practice.draft(practice.registeredPatient());
        this.digest = practice.ready(ready);
        this.accepted = practice.accepted(practice.registeredPatient());
        this.fill = practice.dispensed(accepted);
        this.report = practice.reportDue(fill);
        this.shipment = practice.handedOver(fill);
        this.licence = "lic-" + Practice.holder("prescriber-demo") + "-FL.1";
        registry();
        licensing();
        findings();
        prescribing();
        dispensing();
        shipping();
        monitoring();
        matters();
        reading();
    }

    List<Route> all() {
        return all;
    }

    private void registry() {
        business("practitioners", Practice.holder("prescriber-demo"), Map.of("npi", "1999999984"));
        business(
                "pharmacies",
                Practice.holder("pharmacy-demo"),
                Map.of("ncpdp", "9999999", "npi", "1999999984", "dea", "FH1000013"));
        all.add(Route.post(
                "/v1/pharmacists",
                "/v1/pharmacists",
                compliance,
                null,
                Map.of("npi", "1999999984", "name", "Pat Quill", "pharmacy", Practice.holder("pharmacy-demo"))));
        correction("pharmacists", Practice.PHARMACIST);
        all.add(Route.post(
                "/v1/patients", "/v1/patients", prescriber, null, Practice.patient(), "phone", "sex", "address.line2"));
        all.add(Route.post(
                "/v1/patients/{id}/moves",
                "/v1/patients/" + patient + "/moves",
                prescriber,
                otherPrescriber,
                Map.of("address", Practice.TAMPA, "timeZone", "America/New_York"),
                "address.line2"));
        all.add(Route.post(
                "/v1/patients/{id}/corrections",
                "/v1/patients/" + patient + "/corrections",
                prescriber,
                otherPrescriber,
                Map.of("field", "name", "value", Map.of("family", "Doe", "given", "Jo"), "reason", "misspelt")));
        all.add(Route.get("/v1/patients/{id}", "/v1/patients/" + patient, prescriber, otherPrescriber));
    }

    private void business(String kind, String id, Map<String, Object> numbers) {
        Map<String, Object> body = new LinkedHashMap<>(numbers);
        body.put("name", "Dr. New");
        body.put("address", Practice.TAMPA);
        body.put("timeZone", "America/New_York");
        all.add(Route.post("/v1/" + kind, "/v1/" + kind, compliance, null, body, "address.line2"));
        correction(kind, id);
    }

    private void correction(String kind, String id) {
        all.add(Route.post(
                "/v1/" + kind + "/{id}/corrections",
                "/v1/" + kind + "/" + id + "/corrections",
                compliance,
                null,
                Map.of("field", "name", "value", "Another Name", "reason", "misspelt")));
        all.add(Route.get("/v1/" + kind + "/{id}", "/v1/" + kind + "/" + id, compliance, null));
    }

    private void licensing() {
        all.add(Route.post(
                "/v1/licences",
                "/v1/licences",
                compliance,
                null,
                practice.licenceBody(
                        "practitioner", Practice.holder("prescriber-demo"), "state-licence", "ME 2", List.of("IIIN")),
                "schedules",
                "to"));
        String day = practice.today().toString();
        String later = practice.today().plusYears(3).toString();
        step("verification", Map.of("effectiveOn", day, "source", "the board's register"));
        step("renewal", Map.of("effectiveOn", day, "to", later, "reason", "renewed"));
        step("restriction", Map.of("effectiveOn", day, "schedules", List.of("V"), "reason", "consent order"));
        step("suspension", Map.of("effectiveOn", day, "reason", "by order"));
        step("reinstatement", Map.of("effectiveOn", day, "reason", "by order"));
        step("revocation", Map.of("effectiveOn", day, "reason", "by order"));
        all.add(Route.get("/v1/licences/{id}", "/v1/licences/" + licence, compliance, null));
        all.add(Route.get("/v1/licences", "/v1/licences", compliance, null));
    }

    /** About a finding that is not there: what makes one would be in the way of everything else. */
    private void findings() {
        String finding = "/v1/compliance-findings/finding-00000000-0000-4000-8000-000000000000." + licence;
        all.add(Route.get("/v1/compliance-findings", "/v1/compliance-findings", compliance, null));
        all.add(Route.get("/v1/compliance-findings/{id}", finding, compliance, null));
        all.add(Route.post(
                "/v1/compliance-findings/{id}/answer",
                finding + "/answer",
                compliance,
                null,
                new LinkedHashMap<>(Map.of("assessment", "violation", "note", "Told to the board.")),
                "note"));
    }

    private void step(String what, Map<String, Object> body) {
        all.add(Route.post(
                "/v1/licences/{id}/" + what, "/v1/licences/" + licence + "/" + what, compliance, null, body));
    }

    private void prescribing() {
        String[] optional = {
            "drug.formulaId", "drug.compoundingReason", "encounter.inPersonVisit", "pdmpQuery", "preferredPharmacy"
        };
        all.add(Route.post(
                "/v1/prescriptions", "/v1/prescriptions", prescriber, null, practice.prescription(patient), optional));
        all.add(new Route(
                "PUT /v1/prescriptions/{id}",
                "/v1/prescriptions/" + draft,
                prescriber,
                otherPrescriber,
                practice.prescription(patient),
                java.util.Set.of(optional)));
        all.add(new Route(
                "DELETE /v1/prescriptions/{id}",
                "/v1/prescriptions/" + draft,
                prescriber,
                otherPrescriber,
                null,
                java.util.Set.of()));
        ofPrescription("POST", draft, "/ready", null);
        ofPrescription(
                "POST", accepted, "/cancellation", Map.of("reason", "patient-request", "note", "moved away"), "note");
        ofPrescription("GET", draft, "/assessment", null);
        ofPrescription("GET", draft, "", null);
        ofPrescription("GET", accepted, "/signature", null);
        ofPrescription("GET", accepted, "/receipt", null);
        all.add(Route.get("/v1/signing-certificate", "/v1/signing-certificate", auditor, null));
        all.add(Route.post(
                "/v1/approvals",
                "/v1/approvals",
                prescriber,
                otherPrescriber,
                Map.of(
                        "prescriptions",
                        List.of(Map.of("id", ready, "payloadDigest", digest)),
                        "factors",
                        List.of(Map.of("type", "totp", "code", "000000")))));
    }

    private void ofPrescription(
            String method, String id, String step, @Nullable Map<String, Object> body, String... optional) {
        all.add(new Route(
                method + " /v1/prescriptions/{id}" + step,
                "/v1/prescriptions/" + id + step,
                prescriber,
                otherPrescriber,
                body,
                java.util.Set.of(optional)));
    }

    private void dispensing() {
        // what is received is compared, not read: ReceiptTest spoils it
        order("acceptance", Map.of("pharmacist", Practice.PHARMACIST));
        all.add(Route.get("/v1/orders/{id}/receipt", "/v1/orders/" + accepted + "/receipt", pharmacy, otherPharmacy));
        order(
                "refusal",
                Map.of("pharmacist", Practice.PHARMACIST, "reason", "capacity", "note", "too much to do"),
                "note");
        order("cancellation-answer", Map.of("pharmacist", Practice.PHARMACIST));
        order("hold", Map.of("pharmacist", Practice.PHARMACIST, "reason", "stock", "note", "on its way"), "note");
        order("release", Map.of("pharmacist", Practice.PHARMACIST));
        order(
                "transfer",
                Map.of(
                        "pharmacist",
                        Practice.PHARMACIST,
                        "to",
                        Practice.holder("pharmacy-other-demo"),
                        "toPharmacist",
                        Practice.OTHER_PHARMACIST,
                        "requestedByPatient",
                        Map.of("at", practice.now().minusSeconds(1).toString(), "channel", "telephone")),
                "requestedByPatient");
        order("fills", Map.of("quantity", "6", "daysSupply", 21));
        ofFill("review", practice.review(), "note", "refusal");
        ofFill(
                "compounding",
                practice.compounding(),
                "wasteReason",
                "ingredients.certificateOfAnalysis",
                "ingredients.expiresOn",
                "ingredients.ndc");
        ofFill("label", practice.label(), "transferWarning", "waiver", "imageDigest");
        ofFill(
                "cancellation",
                Map.of("pharmacist", Practice.PHARMACIST, "reason", "patient-request", "disposition", "waste"),
                "disposition");
        ofFill(
                "reversal",
                Map.of("pharmacist", Practice.PHARMACIST, "reason", "made-in-error", "disposition", "waste"));
        ofFill(
                "corrections",
                Map.of("pharmacist", Practice.PHARMACIST, "field", "lot", "value", "B-2", "reason", "data-entry"));
        ofFill("dispensing", practice.finalCheck(), "identification", "counselling", "payment", "pdmpQuery");
        recalls();
        all.add(Route.get("/v1/fills/{fill}", "/v1/fills/" + fill, pharmacy, otherPharmacy));
    }

    private void recalls() {
        String at = practice.now().minusSeconds(1).toString();
        ofFill("recall-notice", Map.of("at", at, "channel", "telephone"));
        String lot = "B-" + System.nanoTime();
        Map<String, Object> recall = Map.of("lot", lot, "reason", "potency", "at", at);
        String id = pharmacy.post("/v1/recalls", recall).ok().required("id").asString();
        all.add(Route.post("/v1/recalls", "/v1/recalls", pharmacy, null, recall));
        all.add(Route.get("/v1/recalls/{id}", "/v1/recalls/" + id, pharmacy, otherPharmacy));
        all.add(Route.get("/v1/recalls/{id}/fills", "/v1/recalls/" + id + "/fills", pharmacy, otherPharmacy));
    }

    private void order(String step, Map<String, Object> body, String... optional) {
        all.add(Route.post(
                "/v1/orders/{prescription}/" + step,
                "/v1/orders/" + accepted + "/" + step,
                pharmacy,
                otherPharmacy,
                body,
                optional));
    }

    private void ofFill(String step, Map<String, Object> body, String... optional) {
        all.add(Route.post(
                "/v1/fills/{fill}/" + step, "/v1/fills/" + fill + "/" + step, pharmacy, otherPharmacy, body, optional));
    }

    private void shipping() {
        String at = practice.now().minusSeconds(1).toString();
        all.add(Route.post(
                "/v1/shipments",
                "/v1/shipments",
                pharmacy,
                otherPharmacy,
                Map.of("fill", fill, "carrier", "demo-express", "service", "two-day", "packedBy", "ann")));
        parcel("packing", pharmacy, otherPharmacy, Practice.plainAndSealed(), "reference");
        parcel("void", pharmacy, otherPharmacy, Map.of("reason", "fill-reversed"));
        parcel("handover", pharmacy, otherPharmacy, Map.of("trackingNumber", "DX-1002", "at", at));
        parcel(
                "scans",
                practice.carrier(),
                null,
                Map.of("id", "s-1", "kind", "in-transit", "at", at, "place", "Miami"),
                "place");
        parcel("delivery", practice.carrier(), null, Map.of("at", at, "signedBy", "W. F."), "signedBy");
        parcel(
                "exception",
                practice.carrier(),
                null,
                Map.of("id", "x-1", "reason", "weather", "at", at, "place", "Miami"),
                "place");
        parcel("return", pharmacy, otherPharmacy, Map.of("at", at, "reason", "refused"));
        parcel(
                "return/quarantine",
                pharmacy,
                otherPharmacy,
                Map.of("countedBy", "ann", "contentCount", "6", "tamperSeal", "SEAL-1", "sealIntact", true),
                "tamperSeal");
        parcel(
                "return/destruction",
                pharmacy,
                otherPharmacy,
                Map.of(
                        "at",
                        at,
                        "method",
                        "incineration",
                        "witnesses",
                        List.of(Map.of("name", "ann"), Map.of("name", "bob")),
                        "form41",
                        "F41-1"));
        parcel(
                "return/disposal",
                pharmacy,
                otherPharmacy,
                Map.of("at", at, "manner", "collected for disposal", "receiver", Practice.disposalReceiver()),
                "receiver.address.line2");
        missing(at);
        all.add(Route.get("/v1/shipments/{id}", "/v1/shipments/" + shipment, pharmacy, otherPharmacy));
    }

    private void missing(String at) {
        parcel("interception", compliance, null, Map.of("reason", "dispensing-error"));
        parcel("trace", compliance, null, null);
        parcel("dispute", compliance, null, Map.of("at", at, "complaint", "not-received", "note", "no parcel"), "note");
        parcel("dispute/closure", compliance, null, Map.of("note", "signed for"), "note");
        parcel(
                "loss",
                compliance,
                null,
                Map.of("at", at, "type", "in-transit", "significant", false, "reason", "one broken troche"),
                "significant");
        parcel(
                "loss/notice",
                compliance,
                null,
                Map.of("at", at, "fieldOffice", "Miami", "reference", "N-1"),
                "reference");
        parcel("loss/form106", compliance, null, Map.of("at", at, "receipt", "R-1"));
        parcel("loss/closure", compliance, null, Map.of("note", "nothing more"), "note");
        parcel("loss/recovery", compliance, null, Map.of("at", at, "foundBy", "carrier"));
    }

    private void parcel(
            String step,
            Person who,
            @Nullable Person stranger,
            @Nullable Map<String, Object> body,
            String... optional) {
        all.add(Route.post(
                "/v1/shipments/{id}/" + step, "/v1/shipments/" + shipment + "/" + step, who, stranger, body, optional));
    }

    private void monitoring() {
        Map<String, Object> file = Map.of(
                "controlNumber",
                "F-1",
                "asapVersion",
                "4.2B",
                "at",
                practice.now().minusSeconds(1).toString());
        all.add(Route.get(
                "/v1/pdmp-reports/{id}/file", "/v1/pdmp-reports/" + report + "/file", pharmacy, otherPharmacy));
        all.add(Route.get("/v1/pdmp-reports", "/v1/pdmp-reports", compliance, null));
        all.add(Route.get("/v1/pdmp-reports/reconciliation", "/v1/pdmp-reports/reconciliation", compliance, null));
        zeroReports(file);
        report("sent", file);
        report("acceptance", null);
        report(
                "rejection",
                Map.of(
                        "faults",
                        List.of(Map.of("code", "E-07", "segment", "PAT", "field", "PAT07", "message", "Not a name."))),
                "faults.segment",
                "faults.field");
        report("correction", file);
        report("void", Map.of("reason", "entered-in-error"));
        all.add(Route.get("/v1/pdmp-reports/{id}", "/v1/pdmp-reports/" + report, pharmacy, otherPharmacy));
    }

    private void matters() {
        String at = practice.now().minusSeconds(1).toString();
        Map<String, Object> matter = Map.of(
                "kind",
                "central-records",
                "startedAt",
                at,
                "state",
                "FL",
                "timeZone",
                "America/New_York",
                "reference",
                "Letter of 2 November");
        String id = compliance
                .post("/v1/compliance-matters", matter)
                .ok()
                .required("id")
                .asString();
        all.add(Route.post("/v1/compliance-matters", "/v1/compliance-matters", compliance, null, matter, "reference"));
        all.add(Route.get("/v1/compliance-matters/{id}", "/v1/compliance-matters/" + id, compliance, null));
        all.add(Route.post(
                "/v1/compliance-matters/{id}/met",
                "/v1/compliance-matters/" + id + "/met",
                compliance,
                null,
                Map.of("at", at, "reference", "Parcel 1"),
                "reference"));
        all.add(Route.post(
                "/v1/compliance-matters/{id}/void",
                "/v1/compliance-matters/" + id + "/void",
                compliance,
                null,
                Map.of("reason", "entered twice")));
    }

    /** Of a day that is there, since the clock was moved past it. */
    private void zeroReports(Map<String, Object> file) {
        String zero = "/v1/zero-reports/" + practice.dayWithoutFills();
        all.add(Route.get("/v1/zero-reports", "/v1/zero-reports", compliance, null));
        all.add(Route.get("/v1/zero-reports/duties", "/v1/zero-reports/duties", compliance, null));
        all.add(Route.get("/v1/zero-reports/{id}", zero, pharmacy, otherPharmacy));
        all.add(Route.get("/v1/zero-reports/{id}/file", zero + "/file", pharmacy, otherPharmacy));
        all.add(Route.post("/v1/zero-reports/{id}/sent", zero + "/sent", pharmacy, otherPharmacy, file));
        all.add(Route.post("/v1/zero-reports/{id}/acceptance", zero + "/acceptance", pharmacy, otherPharmacy, null));
        all.add(Route.post(
                "/v1/zero-reports/{id}/rejection",
                zero + "/rejection",
                pharmacy,
                otherPharmacy,
                Map.of("faults", List.of(Map.of("code", "E-07", "segment", "PHA", "message", "No pharmacy."))),
                "faults.segment"));
    }

    private void report(String step, @Nullable Map<String, Object> body, String... optional) {
        all.add(Route.post(
                "/v1/pdmp-reports/{id}/" + step,
                "/v1/pdmp-reports/" + report + "/" + step,
                pharmacy,
                otherPharmacy,
                body,
                optional));
    }

    private void reading() {
        all.add(Route.get("/v1/prescriptions", "/v1/prescriptions", prescriber, null));
        all.add(Route.get("/v1/orders", "/v1/orders", pharmacy, null));
        all.add(Route.get("/v1/obligations", "/v1/obligations", compliance, null));
        all.add(Route.get("/v1/states", "/v1/states", auditor, null));
        all.add(Route.get("/v1/states/comparison", "/v1/states/comparison", prescriber, null));
        all.add(Route.get("/v1/states/{state}/rules", "/v1/states/NY/rules", pharmacy, null));
        all.add(Route.get("/v1/states/{state}/rules/changes", "/v1/states/US/rules/changes", auditor, null));
        all.add(Route.get("/v1/dead-letters", "/v1/dead-letters", RunningApplication.person("operator-demo"), null));
        all.add(Route.post(
                "/v1/dead-letters/{id}/retry",
                "/v1/dead-letters/no-such/retry",
                RunningApplication.person("operator-demo"),
                null,
                null));
        all.add(Route.get("/v1/rulebooks", "/v1/rulebooks", pharmacy, null));
        all.add(Route.get("/v1/rulebooks/{version}", "/v1/rulebooks/sha256:" + "0".repeat(64), auditor, null));
        all.add(Route.get(
                "/v1/audit/prescriptions/{id}/decisions",
                "/v1/audit/prescriptions/" + accepted + "/decisions",
                auditor,
                null));
        all.add(Route.get("/v1/orders/summary", "/v1/orders/summary", pharmacy, null));
        all.add(Route.get(
                "/v1/audit/prescriptions/{id}/history",
                "/v1/audit/prescriptions/" + accepted + "/history",
                auditor,
                null));
    }
}
