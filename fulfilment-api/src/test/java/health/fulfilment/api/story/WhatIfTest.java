package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.rules.RulePacks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Past decisions put to a rulebook again, and to one that was never used. */
class WhatIfTest extends RunningApplication {

    private final Practice practice = practice();

    private static String florida() throws IOException {
        try (InputStream pack = RulePacks.class.getResourceAsStream("/rules/FL.yaml")) {
            return new String(pack.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String range() {
        String today = practice.now().toString().substring(0, 10);
        return "?from=2026-01-01&to=" + java.time.LocalDate.parse(today).plusDays(1);
    }

    private static List<JsonNode> changes(List<JsonNode> lines, String stream) {
        return lines.stream()
                .filter(line -> line.has("change"))
                .map(line -> line.path("change"))
                .filter(change -> change.path("stream").asString().equals(stream))
                .toList();
    }

    @Test
    void a_stricter_law_shows_which_approval_would_have_been_refused_and_why() throws IOException {
        String id = practice.accepted(practice.registeredPatient());
        String events = DATABASE.query("select count(*) from event where stream = '" + id + "'")
                .getFirst();
        String stricter = florida()
                .replaceFirst(
                        "(?s)( {2}max-days-supply:\n {4}- value: )not-established(\n.*?confidence: )low",
                        "$120 days$2medium");

        List<JsonNode> lines = practice.auditor().sendPack("/v1/rulebooks/what-if" + range(), stricter);

        JsonNode approval = changes(lines, id).getFirst();
        assertThat(approval.path("event").asString()).isEqualTo("prescription-approved");
        assertThat(approval.path("before").asString()).isEqualTo("permitted");
        assertThat(approval.path("after").asString()).isEqualTo("refused");
        JsonNode difference = approval.path("differences").get(0);
        assertThat(difference.path("rule").asString()).isEqualTo("max-days-supply");
        assertThat(difference.path("before").path("outcome").asString()).isEqualTo("not-established");
        assertThat(difference.path("after").path("code").asString()).isEqualTo("DAYS_SUPPLY_EXCEEDED");
        assertThat(difference.path("after").path("sentence").asString()).contains("21 days' supply", "20 days");
        JsonNode done = lines.getLast().path("done");
        assertThat(done.path("rulebook").asString()).startsWith("sha256:");
        assertThat(done.path("result").path("changed").asLong()).isPositive();
        assertThat(done.path("result").path("position").asLong())
                .isGreaterThanOrEqualTo(approval.path("position").asLong());
        assertThat(DATABASE.query("select count(*) from event where stream = '" + id + "'"))
                .as("nothing was changed")
                .containsExactly(events);
        assertThat(DATABASE.query("select count(*) from rulebook where version = '"
                        + done.path("rulebook").asString() + "'"))
                .containsExactly("0");
    }

    @Test
    void the_law_as_it_is_changes_nothing() throws IOException {
        String id = practice.approved(practice.registeredPatient());
        List<JsonNode> lines = practice.auditor().sendPack("/v1/rulebooks/what-if" + range(), florida());
        assertThat(lines.getFirst().path("progress").path("of").asLong())
                .as("how far it has to go is told at once")
                .isPositive();
        assertThat(changes(lines, id)).isEmpty();
        assertThat(lines.getLast().path("done").path("result").path("decisions").asLong())
                .isPositive();
    }

    @Test
    void only_decisions_of_those_days_and_of_the_auditors_states_are_looked_at() throws IOException {
        practice.approved(practice.registeredPatient());
        List<JsonNode> before =
                practice.auditor().sendPack("/v1/rulebooks/what-if?from=2020-01-01&to=2020-12-31", florida());
        assertThat(before.getLast()
                        .path("done")
                        .path("result")
                        .path("decisions")
                        .asLong())
                .isZero();
        String newYork =
                florida().replace("jurisdiction: FL", "jurisdiction: NY").replace("name: Florida", "name: New York");
        List<JsonNode> elsewhere = person("auditor-fl-demo").sendPack("/v1/rulebooks/what-if" + range(), newYork);
        assertThat(elsewhere
                        .getLast()
                        .path("done")
                        .path("result")
                        .path("decisions")
                        .asLong())
                .isZero();
    }

    @Test
    void a_candidate_that_is_no_pack_is_refused_with_its_line() throws IOException {
        JsonNode misspelt = practice.auditor()
                .sendPack("/v1/rulebooks/what-if" + range(), florida().replace("max-refills:", "max-refils:"))
                .getFirst();
        assertThat(misspelt.path("status").asInt()).isEqualTo(400);
        assertThat(misspelt.path("code").asString()).isEqualTo("INVALID_FIELD");
        assertThat(misspelt.path("detail").asString())
                .containsPattern("candidate:\\d+: ")
                .contains("did you mean 'max-refills'?");
        for (String bad : List.of("", "{", "[".repeat(100_000), "a: &a [*a]", "jurisdiction: ZZ\nname: Nowhere\n")) {
            assertThat(practice.auditor()
                            .sendPack("/v1/rulebooks/what-if" + range(), bad)
                            .getFirst()
                            .path("status")
                            .asInt())
                    .as(bad.substring(0, Math.min(20, bad.length())))
                    .isEqualTo(400);
        }
        assertThat(practice.auditor()
                        .sendPack("/v1/rulebooks/what-if?from=2026-02-01&to=2026-01-01", florida())
                        .getFirst()
                        .path("detail")
                        .asString())
                .isEqualTo("to is before from");
    }

    @Test
    void every_decision_judged_again_by_its_recorded_rulebook_says_the_same() {
        String id = practice.accepted(practice.registeredPatient());
        String fill = practice.dispensed(id);
        practice.reportDue(fill);
        practice.handedOver(fill);
        List<JsonNode> decisions = practice.auditor()
                .get("/v1/audit/prescriptions/" + id + "/decisions")
                .ok()
                .required("items")
                .valueStream()
                .toList();
        assertThat(decisions)
                .extracting(decision -> decision.path("event").asString())
                .containsExactly(
                        "prescription-approved",
                        "prescription-routed",
                        "order-accepted",
                        "fill-started",
                        "fill-reviewed",
                        "fill-dispensed",
                        "report-due",
                        "shipment-handed-over");
        assertThat(decisions).allSatisfy(decision -> {
            assertThat(decision.path("judgedAgain").asString()).isEqualTo("same");
            assertThat(decision.path("decision").asString()).isEqualTo("permitted");
            assertThat(decision.path("asked").size()).isPositive();
            assertThat(decision.path("findings").valueStream())
                    .allSatisfy(finding ->
                            assertThat(finding.path("pack").asString()).startsWith("sha256:"));
        });
    }

    @Test
    void a_rulebook_is_kept_byte_for_byte_under_the_hash_of_what_it_says() throws NoSuchAlgorithmException {
        JsonNode current = practice.auditor()
                .get("/v1/rulebooks")
                .ok()
                .required("items")
                .valueStream()
                .filter(item -> item.path("current").asBoolean())
                .findFirst()
                .orElseThrow();
        String version = current.path("version").asString();
        byte[] content = practice.pharmacy().bytes("/v1/rulebooks/" + version);
        assertThat("sha256:"
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                .isEqualTo(version);
        assertThat(RulePacks.published(version, new String(content, StandardCharsets.UTF_8))
                        .version())
                .isEqualTo(version);
        assertThat(practice.auditor()
                        .get("/v1/rulebooks/sha256:" + "0".repeat(64))
                        .status())
                .isEqualTo(404);
    }
}
