package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is dispensed in Florida and told to Florida's monitoring program, over HTTP. */
class MonitoringTest extends RunningApplication {

    private Practice practice;
    private Person pharmacy;

    @BeforeEach
    void open() {
        practice = practice();
        pharmacy = practice.pharmacy();
    }

    private String due() {
        return practice.reportDue(practice.dispensed(practice.accepted(practice.registeredPatient())));
    }

    private Map<String, Object> file(String controlNumber, String version) {
        return Map.of(
                "controlNumber",
                controlNumber,
                "asapVersion",
                version,
                "at",
                practice.now().toString());
    }

    private JsonNode obligation(String report, String status) {
        return Eventually.becomes(
                () -> practice.compliance()
                        .get("/v1/obligations?kind=pdmp-report&limit=500")
                        .ok()
                        .required("items")
                        .valueStream()
                        .filter(item -> item.path("subject").asString("").equals(report))
                        .findFirst()
                        .orElseGet(() -> practice.compliance()
                                .get("/v1/obligations?limit=1")
                                .body()
                                .path("none")),
                item -> item.path("status").asString("").equals(status));
    }

    @Test
    void a_dispensed_fill_falls_due_is_sent_rejected_corrected_and_accepted() {
        String id = due();
        String report = "/v1/pdmp-reports/" + id;
        JsonNode due = pharmacy.get(report).ok();
        assertThat(due.path("status").asString()).isEqualTo("due");
        assertThat(due.path("state").asString()).isEqualTo("FL");
        Instant dueBy = Instant.parse(due.required("dueBy").asString());
        assertThat(dueBy).isAfter(practice.now());
        JsonNode owed = obligation(id, "open");
        assertThat(Instant.parse(owed.path("overdueFrom").asString())).isEqualTo(dueBy.plusMillis(1));
        assertThat(owed.path("basis").asString()).isEqualTo("state law: PDMP reporting deadline");

        Reply unreadable = pharmacy.post(report + "/sent", file("F-0", "5.0"));
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.text("code")).isEqualTo("ASAP_VERSION_WRONG");
        pharmacy.post(report + "/sent", file("F-1", "4.2B")).ok();
        obligation(id, "met");
        Map<String, Object> fault =
                Map.of("code", "E-07", "segment", "PAT", "field", "PAT07", "message", "The last name is missing.");
        JsonNode rejected = pharmacy.post(report + "/rejection", Map.of("faults", List.of(fault)))
                .ok();
        assertThat(rejected.path("faults").path(0).path("field").asString()).isEqualTo("PAT07");
        obligation(id, "open");
        practice.advance("PT1S");
        pharmacy.post(report + "/correction", file("F-2", "4.2B")).ok();
        obligation(id, "met");
        JsonNode accepted =
                practice.compliance().post(report + "/acceptance", Map.of()).ok();
        assertThat(accepted.path("status").asString()).isEqualTo("accepted");
        assertThat(accepted.path("sent").path("controlNumber").asString()).isEqualTo("F-2");
        assertThat(accepted.path("faults").size()).isZero();

        assertThat(pharmacy.post(report + "/void", Map.of("reason", "entered-in-error"))
                        .ok()
                        .path("voided")
                        .asString())
                .isEqualTo("entered-in-error");
        assertThat(practice.auditor().get(report).text("status")).isEqualTo("voided");
    }

    @Test
    void another_pharmacys_report_does_not_exist() {
        String report = "/v1/pdmp-reports/" + due();
        Person other = person("pharmacy-other-demo");
        assertThat(other.get(report).status()).isEqualTo(404);
        assertThat(other.post(report + "/void", Map.of("reason", "lost")).status())
                .isEqualTo(404);
        assertThat(pharmacy.get("/v1/pdmp-reports/no-id").status()).isEqualTo(404);
    }

    private JsonNode becomes(String id, String field, String value) {
        return Eventually.becomes(
                () -> pharmacy.get("/v1/pdmp-reports/" + id).ok(),
                report -> report.path(field).asString("").equals(value));
    }

    private void reverse(String fill) {
        pharmacy.post(
                        "/v1/fills/" + fill + "/reversal",
                        Map.of(
                                "pharmacist",
                                Practice.PHARMACIST,
                                "reason",
                                "made-in-error",
                                "disposition",
                                "quarantine"))
                .ok();
    }

    @Test
    void a_reversed_fill_is_taken_back_with_a_void_record_if_it_was_sent_and_without_if_not() {
        String unsent = practice.dispensed(practice.accepted(practice.registeredPatient()));
        String first = practice.reportDue(unsent);
        reverse(unsent);
        JsonNode nothing = becomes(first, "status", "voided");
        assertThat(nothing.path("voided").asString()).isEqualTo("reversed");
        assertThat(nothing.has("next")).isFalse();
        assertThat(pharmacy.post("/v1/pdmp-reports/" + first + "/sent", file("V-0", "4.2B"))
                        .text("code"))
                .isEqualTo("REPORT_VOIDED");

        String fill = practice.dispensed(practice.accepted(practice.registeredPatient()));
        String report = "/v1/pdmp-reports/" + practice.reportDue(fill);
        pharmacy.post(report + "/sent", file("V-1", "4.2B")).ok();
        pharmacy.post(report + "/acceptance", Map.of()).ok();
        reverse(fill);
        JsonNode owed = becomes(practice.reportDue(fill), "status", "voided");
        assertThat(owed.path("next").asString()).isEqualTo("void");
        practice.advance("PT1S");
        assertThat(pharmacy.post(report + "/sent", file("V-2", "4.2B"))
                        .ok()
                        .path("status")
                        .asString())
                .isEqualTo("void-sent");
        JsonNode gone = pharmacy.post(report + "/acceptance", Map.of()).ok();
        assertThat(gone.path("status").asString()).isEqualTo("void-accepted");
        assertThat(gone.path("voidSent").path("controlNumber").asString()).isEqualTo("V-2");
        assertThat(pharmacy.post(report + "/acceptance", Map.of())
                        .ok()
                        .path("status")
                        .asString())
                .as("told twice")
                .isEqualTo("void-accepted");
    }

    private void correct(String fill, String field, String value) {
        pharmacy.post(
                        "/v1/fills/" + fill + "/corrections",
                        Map.of(
                                "pharmacist",
                                Practice.PHARMACIST,
                                "field",
                                field,
                                "value",
                                value,
                                "reason",
                                "data-entry"))
                .ok();
    }

    @Test
    void a_corrected_prescription_number_is_taken_back_and_sent_anew() {
        String fill = practice.dispensed(practice.accepted(practice.registeredPatient()));
        String id = practice.reportDue(fill);
        String report = "/v1/pdmp-reports/" + id;
        pharmacy.post(report + "/sent", file("K-1", "4.2B")).ok();
        pharmacy.post(report + "/acceptance", Map.of()).ok();
        correct(fill, "lot", "B-77");
        correct(fill, "prescription-number", "RX-4711");
        assertThat(becomes(id, "next", "void").path("voided").asString()).isEqualTo("key-changed");
        practice.advance("PT1S");
        pharmacy.post(report + "/sent", file("K-2", "4.2B")).ok();
        assertThat(pharmacy.post(report + "/acceptance", Map.of())
                        .ok()
                        .path("next")
                        .asString())
                .isEqualTo("new");
        obligation(id, "open");
        pharmacy.post(report + "/sent", file("K-3", "4.2B")).ok();
        obligation(id, "met");
    }

    @Test
    void the_report_of_a_lost_parcel_stands_and_says_that_the_rule_is_not_established() {
        String fill = practice.dispensed(practice.accepted(practice.registeredPatient()));
        String id = practice.reportDue(fill);
        String parcel = practice.handedOver(fill);
        practice.compliance()
                .post(
                        "/v1/shipments/" + parcel + "/loss",
                        Map.of("at", practice.now().toString(), "type", "in-transit"))
                .ok();
        JsonNode standing = becomes(id, "parcel", "lost");
        assertThat(standing.path("status").asString()).isEqualTo("due");
        assertThat(standing.path("parcelRule").asString()).isEqualTo("not-established");
        assertThat(standing.path("next").asString()).isEqualTo("new");
    }

    private static String segment(String file, String name) {
        return file.lines()
                .filter(line -> line.startsWith(name + "*"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("~$", "");
    }

    private static String element(String file, String field) {
        String[] elements =
                segment(file, field.substring(0, field.length() - 2)).split("\\*", -1);
        return elements[Integer.parseInt(field.substring(field.length() - 2))];
    }

    @Test
    void the_file_of_a_report_says_what_was_dispensed_and_its_digest_is_recorded() {
        String fill = practice.dispensed(practice.accepted(practice.registeredPatient()));
        String report = "/v1/pdmp-reports/" + practice.reportDue(fill);
        practice.advance("PT1S");
        Reply file = pharmacy.get(report + "/file");
        assertThat(file.status()).as("%s", file).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/plain");
        assertThat(file.header("Asap-Version")).isEqualTo("4.2B");
        assertThat(file.header("Asap-Not-Established")).contains("compound-quantity");
        String text = file.plain();
        String number = file.header("Asap-Control-Number");
        assertThat(element(text, "TH02")).isEqualTo(number);
        assertThat(element(text, "TH07")).isEqualTo("T");
        assertThat(element(text, "PHA03")).isEqualTo("FH1000013");
        assertThat(element(text, "PHA13")).isEqualTo("PH 1");
        assertThat(element(text, "PAT07")).isEqualTo("FEATHERSTONEHAUGH");
        assertThat(element(text, "PAT17")).isEqualTo("4075550100");
        assertThat(element(text, "PAT19")).isEqualTo("F");
        assertThat(element(text, "DSP01")).isEqualTo("00");
        assertThat(element(text, "DSP02")).isEqualTo("7001234");
        assertThat(element(text, "DSP06")).isEqualTo("0");
        assertThat(element(text, "DSP08")).matches("99999[0-9A-Z]{6}");
        assertThat(element(text, "DSP09"))
                .as("0.7 g made 7 troches, 6 were dispensed")
                .isEqualTo("0.6");
        assertThat(element(text, "DSP11")).isEqualTo("03");
        assertThat(element(text, "DSP16")).isEqualTo("01");
        assertThat(element(text, "PRE02")).isEqualTo("AB1234563");
        assertThat(element(text, "PRE05")).isEqualTo("RIVERA");
        assertThat(element(text, "CDI03")).isEqualTo("55555012301");
        assertThat(element(text, "CDI04")).isEqualTo("0.6");
        assertThat(element(text, "AIR11")).isEqualTo("98");

        JsonNode sent = pharmacy.post(report + "/sent", file(number, "4.2B")).ok();
        assertThat(sent.path("sent").path("digest").asString()).isEqualTo("sha256:" + sha256(text));
        assertThat(pharmacy.get(report + "/file").text("code")).isEqualTo("NOTHING_TO_SEND");

        pharmacy.post(report + "/acceptance", Map.of()).ok();
        correct(fill, "prescription-number", "RX-8000");
        becomes(practice.reportDue(fill), "next", "void");
        String taken = practice.compliance().get(report + "/file").plain();
        assertThat(element(taken, "DSP01")).isEqualTo("02");
        assertThat(element(taken, "DSP02")).as("as it was sent").isEqualTo("7001234");
        assertThat(segment(taken, "DSP").substring(7))
                .isEqualTo(segment(text, "DSP").substring(7));
        practice.advance("PT1S");
        pharmacy.post(report + "/sent", file(element(taken, "TH02"), "4.2B")).ok();
        pharmacy.post(report + "/acceptance", Map.of()).ok();
        String anew = pharmacy.get(report + "/file").plain();
        assertThat(element(anew, "DSP01")).isEqualTo("00");
        assertThat(element(anew, "DSP02")).isEqualTo("RX-8000");
        assertThat(pharmacy.post(report + "/sent", file(number, "4.2B")).text("code"))
                .isEqualTo("CONTROL_NUMBER_USED");
        assertThat(pharmacy.post(report + "/sent", file("K-9", "4.2B"))
                        .ok()
                        .path("sent")
                        .has("digest"))
                .as("a file that was made elsewhere")
                .isFalse();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_the_state_requires_and_nobody_recorded_is_named() {
        Map<String, Object> unnamed = new LinkedHashMap<>(Practice.patient());
        unnamed.remove("sex");
        unnamed.remove("phone");
        String patient = practice.prescriber()
                .post("/v1/patients", unnamed)
                .ok()
                .required("id")
                .asString();
        String report = "/v1/pdmp-reports/" + practice.reportDue(practice.dispensed(practice.accepted(patient)));
        Reply missing = pharmacy.get(report + "/file");
        assertThat(missing.status()).isEqualTo(409);
        assertThat(missing.text("code")).isEqualTo("PDMP_ELEMENTS_MISSING");
        assertThat(missing.text("detail")).contains("PAT17").contains("PAT19").doesNotContain("PAT18");
        assertThat(practice.auditor().get(report + "/file").status()).isEqualTo(403);
        practice.prescriber()
                .post(
                        "/v1/patients/" + patient + "/corrections",
                        Map.of("field", "sex", "value", "U", "reason", "not recorded"))
                .ok();
        assertThat(pharmacy.get(report + "/file").text("detail")).doesNotContain("PAT19");
    }

    private JsonNode listed(Person who, String query, String id) {
        return Eventually.becomes(
                () -> who.get("/v1/pdmp-reports?limit=500" + query)
                        .ok()
                        .required("items")
                        .valueStream()
                        .filter(item -> item.path("id").asString("").equals(id))
                        .findFirst()
                        .orElseGet(JsonNodeFactory.instance::objectNode),
                item -> item.has("id"));
    }

    @Test
    void reports_are_listed_by_state_status_pharmacy_and_deadline() {
        String id = due();
        JsonNode item = listed(pharmacy, "&state=FL&status=due", id);
        assertThat(item.path("next").asString()).isEqualTo("new");
        String dueBy = item.path("dueBy").asString();
        listed(practice.compliance(), "&pharmacy=" + Practice.holder("pharmacy-demo"), id);
        listed(practice.auditor(), "&dueBefore=" + Instant.parse(dueBy).plusMillis(1), id);
        assertThat(pharmacy.get("/v1/pdmp-reports?limit=500&dueBefore=" + dueBy)
                        .ok()
                        .toString())
                .doesNotContain(id);
        pharmacy.post("/v1/pdmp-reports/" + id + "/sent", file("L-1", "4.2B")).ok();
        listed(pharmacy, "&status=sent", id);
        assertThat(person("pharmacy-other-demo")
                        .get("/v1/pdmp-reports?limit=500")
                        .ok()
                        .toString())
                .doesNotContain(id);
        assertThat(pharmacy.get("/v1/pdmp-reports?pharmacy=x").status()).isEqualTo(400);
        assertThat(practice.prescriber().get("/v1/pdmp-reports").status()).isEqualTo(403);
    }

    private JsonNode reconciled(String id, String outcome) {
        LocalDate today = practice.now().atZone(ZoneOffset.UTC).toLocalDate();
        String day = today.minusDays(1) + "&to=" + today.plusDays(1);
        return Eventually.becomes(
                () -> pharmacy.get("/v1/pdmp-reports/reconciliation?state=FL&from=" + day)
                        .ok(),
                found -> found.required("items")
                        .valueStream()
                        .filter(item ->
                                item.path("report").path("id").asString("").equals(id))
                        .map(item -> item.path("outcome").asString())
                        .findFirst()
                        .orElse("matched")
                        .equals(outcome));
    }

    @Test
    void dispensed_fills_are_held_against_acknowledged_reports() {
        String fill = practice.dispensed(practice.accepted(practice.registeredPatient()));
        String id = practice.reportDue(fill);
        String report = "/v1/pdmp-reports/" + id;
        JsonNode missing = reconciled(id, "missing");
        assertThat(missing.path("counts").path("missing").asInt()).isPositive();
        pharmacy.post(report + "/sent", file("R-1", "4.2B")).ok();
        reconciled(id, "unacknowledged");
        pharmacy.post(
                        report + "/rejection",
                        Map.of("faults", List.of(Map.of("code", "E-1", "message", "Not readable."))))
                .ok();
        reconciled(id, "rejected");
        practice.advance("PT1S");
        pharmacy.post(report + "/correction", file("R-2", "4.2B")).ok();
        pharmacy.post(report + "/acceptance", Map.of()).ok();
        JsonNode matched = reconciled(id, "matched");
        assertThat(matched.path("counts").path("matched").asInt()).isPositive();
        int sum = matched.path("counts").valueStream().mapToInt(JsonNode::asInt).sum();
        assertThat(sum).isEqualTo(matched.path("fills").asInt());
        reverse(fill);
        reconciled(id, "reported-but-reversed");
        becomes(id, "next", "void");
        practice.advance("PT1S");
        pharmacy.post(report + "/sent", file("R-3", "4.2B")).ok();
        pharmacy.post(report + "/acceptance", Map.of()).ok();
        reconciled(id, "matched");
        assertThat(pharmacy.get("/v1/pdmp-reports/reconciliation?from=2026-11-03&to=2026-11-02")
                        .status())
                .isEqualTo(400);
        assertThat(pharmacy.get("/v1/pdmp-reports/reconciliation?from=2025-11-01&to=2026-11-03")
                        .status())
                .isEqualTo(400);
    }

    private String sentTo(String script, String controlNumber) {
        String id = due();
        practice.pharmacy()
                .post("/sandbox/pdmp", Map.of("report", id, "script", script))
                .ok();
        pharmacy.post("/v1/pdmp-reports/" + id + "/sent", file(controlNumber, "4.2B"))
                .ok();
        return id;
    }

    private static List<String> events(String report) {
        return DATABASE.query("select name from event where stream = '" + report + "' order by sequence");
    }

    @Test
    void the_sandboxs_program_accepts_rejects_stays_silent_and_answers_twice_as_it_is_told() {
        String accepted = sentTo("accept", "X-1");
        String rejected = sentTo("reject", "X-2");
        String silent = sentTo("time-out", "X-3");
        String twice = sentTo("answer-twice", "X-4");
        assertThat(pharmacy.get("/v1/pdmp-reports/" + accepted).text("status")).isEqualTo("sent");
        practice.advance("PT3H");
        becomes(accepted, "status", "accepted");
        JsonNode faults = becomes(rejected, "status", "rejected").path("faults");
        assertThat(faults.path(0).path("field").asString()).isEqualTo("PAT07");
        assertThat(faults.size()).isEqualTo(2);
        becomes(twice, "status", "accepted");
        assertThat(events(twice)).isEqualTo(events(accepted));
        assertThat(pharmacy.get("/v1/pdmp-reports/" + silent).text("status")).isEqualTo("sent");

        pharmacy.post("/sandbox/pdmp", Map.of("script", "accept")).ok();
        String unscripted = due();
        pharmacy.post("/v1/pdmp-reports/" + unscripted + "/sent", file("X-5", "4.2B"))
                .ok();
        practice.advance("PT3H");
        becomes(unscripted, "status", "accepted");
        pharmacy.post("/sandbox/pdmp", Map.of("script", "time-out")).ok();
        assertThat(pharmacy.post("/sandbox/pdmp", Map.of("script", "explode")).status())
                .isEqualTo(400);
        assertThat(pharmacy.post("/sandbox/pdmp", Map.of("script", "accept", "report", accepted.replace("-FL", "-NY")))
                        .status())
                .isEqualTo(400);
    }
}
