package health.fulfilment.api.law;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.probe.Probe;
import health.fulfilment.api.probe.Probe.Reply;
import health.fulfilment.api.sandbox.SamplePerson;
import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.State;
import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Pack;
import health.fulfilment.rules.pack.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The law of a day, over HTTP. */
class StatesTest {

    private static final Probe PROBE = Probe.shared();
    private static final Edition EDITION = RulePacks.shipped().edition();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void the_sixteen_states_are_listed_with_how_well_their_law_is_known() {
        JsonNode reply = ok("/v1/states");

        assertThat(reply.required("rulebook").asString()).isEqualTo(EDITION.version());
        assertThat(texts(reply.required("items"), "code"))
                .isEqualTo(EDITION.states().keySet().stream().map(State::code).toList())
                .hasSize(16);
        LocalDate on = LocalDate.parse(reply.required("on").asString());
        for (JsonNode item : reply.required("items")) {
            Pack pack = pack(item.required("code").asString());
            List<Fact> facts = inForce(pack, on);
            JsonNode values = item.required("values");
            assertThat(item.required("name").asString())
                    .isEqualTo(pack.jurisdiction().name());
            assertThat(item.required("pharmacyBoard").asString())
                    .isEqualTo(pack.header().get("pharmacy-board"));
            assertThat(values.required("high").asInt()
                            + values.required("medium").asInt()
                            + values.required("low").asInt())
                    .isEqualTo(facts.size());
            assertThat(values.required("notEstablished").asLong())
                    .isEqualTo(facts.stream().filter(f -> !f.established()).count())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NY", "TX", "US", "policy"})
    void every_value_is_that_of_the_pack(String code) {
        JsonNode law = ok("/v1/states/" + code + "/rules?on=" + DAY);

        List<JsonNode> own = law.required("values")
                .valueStream()
                .filter(value -> value.required("jurisdiction").asString().equals(code))
                .toList();
        List<Fact> facts = inForce(pack(code), DAY);
        assertThat(own).hasSameSizeAs(facts);
        for (int i = 0; i < facts.size(); i++) {
            JsonNode shown = own.get(i);
            Fact fact = facts.get(i);
            assertThat(shown.required("key").asString())
                    .isEqualTo(fact.parameter().key());
            assertThat(shown.required("meaning").asString())
                    .isEqualTo(fact.parameter().meaning());
            assertThat(shown.required("text").asString()).isEqualTo(fact.value().text());
            assertThat(shown.required("since").asString()).isEqualTo(Objects.toString(fact.since(), "not-established"));
            assertThat(shown.path("until").asString("")).isEqualTo(Objects.toString(fact.until(), ""));
            assertThat(shown.required("citations").valueStream().map(JsonNode::asString))
                    .isEqualTo(fact.citations());
            assertThat(shown.required("source").asString()).isEqualTo(fact.source());
            assertThat(shown.required("confidence").asString())
                    .isEqualTo(fact.confidence().word());
            assertThat(shown.required("basis").asString()).isEqualTo(fact.basis());
            assertThat(shown.path("note").asString("")).isEqualTo(Objects.toString(fact.note(), ""));
            assertThat(shown.required("established").asBoolean()).isEqualTo(fact.established());
        }
        assertThat(law.required("on").asString()).isEqualTo(DAY.toString());
        assertThat(law.required("rulebook").asString()).isEqualTo(EDITION.version());
        assertThat(law.required("packs").required(code).asString()).isEqualTo(EDITION.packVersion(code));
    }

    @Test
    void a_state_shows_what_binds_there_beside_its_own_law_and_which_limit_decides() {
        JsonNode law = ok("/v1/states/NY/rules?on=" + DAY);

        assertThat(law.required("packs").propertyNames()).containsExactly("NY", "US", "policy");
        assertThat(binding(law, "NY", "records.retention")).isFalse();
        assertThat(binding(law, "US", "records.retention")).isFalse();
        assertThat(binding(law, "policy", "records.practice-retention")).isTrue();
        assertThat(binding(ok("/v1/states/AZ/rules?on=" + DAY), "AZ", "records.retention"))
                .isTrue();
        assertThat(binding(law, "US", "prescription.max-refills")).isTrue();
        assertThat(binding(law, "NY", "prescription.max-refills"))
                .as("as many as federal law allows: the federal value is the one that is cited")
                .isFalse();
        assertThat(value(law, "US", "telemedicine.flexibility").has("binding")).isFalse();
        JsonNode validity = value(law, "NY", "prescription.validity");
        assertThat(validity.required("value").required("amount").asInt()).isEqualTo(30);
        assertThat(validity.required("value").required("unit").asString()).isEqualTo("days");
        assertThat(validity.required("text").asString()).isEqualTo("30 days");
        assertThat(value(law, "policy", "coverage.schedules").required("value").size())
                .isEqualTo(2);
    }

    @Test
    void what_is_not_established_is_shown_as_that() {
        JsonNode limit = value(ok("/v1/states/CA/rules?on=" + DAY), "CA", "prescription.max-days-supply");

        assertThat(limit.required("text").asString()).isEqualTo("not-established");
        assertThat(limit.required("since").asString()).isEqualTo("not-established");
        assertThat(limit.required("established").asBoolean()).isFalse();
        assertThat(limit.has("value")).isFalse();
        assertThat(limit.required("citations").isEmpty()).isTrue();
        assertThat(limit.required("note").asString()).isNotBlank();
    }

    @Test
    void without_a_day_it_is_the_law_of_today() {
        String today = PROBE.get("operator-demo", "/sandbox/clock")
                .json()
                .required("now")
                .asString()
                .substring(0, 10);

        String on = ok("/v1/states/FL/rules").required("on").asString();

        assertThat(on).isGreaterThanOrEqualTo(today).isLessThan("2030");
    }

    @Test
    void the_end_of_the_telemedicine_flexibility_is_seen_between_two_days() {
        JsonNode changes = ok("/v1/states/US/rules/changes?from=2026-12-31&to=2027-01-01");

        assertThat(changes.required("removed")).singleElement().satisfies(removed -> {
            assertThat(removed.required("key").asString()).isEqualTo("telemedicine.flexibility");
            assertThat(removed.required("until").asString()).isEqualTo("2026-12-31");
            assertThat(removed.required("citations").get(0).asString()).isEqualTo("21 CFR 1307.41(c)");
        });
        assertThat(changes.required("added")).isEmpty();
        assertThat(changes.required("changed")).isEmpty();
        assertThat(ok("/v1/states/US/rules?on=2027-01-01").required("notInForce"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.required("endedOn").asString()).isEqualTo("2026-12-31"));
        assertThat(ok("/v1/states/NY/rules/changes?from=2026-12-31&to=2027-01-01")
                        .required("removed"))
                .as("federal law binds in every state")
                .isEqualTo(changes.required("removed"));
    }

    @Test
    void a_value_that_another_follows_is_shown_before_and_after() {
        JsonNode changes = ok("/v1/states/US/rules/changes?from=2025-12-31&to=2026-01-01");

        assertThat(changes.required("changed")).singleElement().satisfies(change -> {
            assertThat(change.required("key").asString()).isEqualTo("telemedicine.flexibility");
            assertThat(change.at("/before/citations/1").asString()).isEqualTo("FR Doc. 2024-27018");
            assertThat(change.at("/after/citations/1").asString()).isEqualTo("90 FR 61301");
        });
    }

    @Test
    void every_role_may_read_and_nobody_without_a_token() {
        for (String path : List.of("/v1/states", "/v1/states/FL/rules", "/v1/states/US/rules/changes")) {
            for (SamplePerson person : SamplePerson.ALL) {
                assertThat(PROBE.get(person.client(), path).status())
                        .as(person.client() + " " + path)
                        .isEqualTo(200);
            }
            assertThat(PROBE.get("", path).status()).as(path).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OR", "ZZ", "fl", "us", "POLICY", "x%20y", "1"})
    void a_state_without_a_pack_is_not_found_and_those_with_one_are_told(String state) {
        for (String path : List.of("/rules", "/rules/changes")) {
            Reply reply = PROBE.get("auditor-demo", "/v1/states/" + state + path);

            assertThat(reply.status()).as(reply.text()).isEqualTo(404);
            assertThat(reply.code()).isEqualTo("NOT_FOUND");
            assertThat(reply.json().required("detail").asString()).contains("AZ, CA, CO", "TX, WA");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/states/FL/rules?on=tomorrow, on",
        "/v1/states/FL/rules?on=2026-02-30, on",
        "/v1/states/FL/rules?on=, on",
        "/v1/states/FL/rules/changes?from=2026-2-3&to=2026-11-02, from",
        "/v1/states/FL/rules/changes?from=2026-01-01&to=x, to",
        "/v1/states/FL/rules/changes?from=2026-11-03&to=2026-11-02, from",
    })
    void a_day_that_cannot_be_is_refused_with_its_name(String path, String parameter) {
        Reply reply = PROBE.get("auditor-demo", path);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("INVALID_PARAMETER");
        assertThat(reply.json().at("/errors/0/field").asString()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2023-05-10", "2199-12-31"})
    void any_day_has_its_law(String day) {
        for (State state : EDITION.states().keySet()) {
            JsonNode law = ok("/v1/states/" + state + "/rules?on=" + day);
            assertThat(law.required("values").size()).isPositive();
        }
    }

    @Test
    void an_answer_may_be_kept_until_the_rulebook_or_the_day_changes() {
        String path = "/v1/states/FL/rules?on=2026-11-02";
        Reply first = PROBE.get("auditor-demo", path);
        String etag = first.header("ETag");

        assertThat(etag).contains(EDITION.version()).contains("2026-11-02");
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=300, private");
        Reply again = PROBE.get("auditor-demo", path, "If-None-Match", etag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(etag);
        Reply otherDay = PROBE.get("auditor-demo", "/v1/states/FL/rules?on=2026-11-03", "If-None-Match", etag);
        assertThat(otherDay.status()).isEqualTo(200);
    }

    private static JsonNode ok(String path) {
        Reply reply = PROBE.get("auditor-demo", path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private static boolean binding(JsonNode law, String jurisdiction, String key) {
        return value(law, jurisdiction, key).required("binding").asBoolean();
    }

    private static JsonNode value(JsonNode law, String jurisdiction, String key) {
        return law.required("values")
                .valueStream()
                .filter(value -> value.required("jurisdiction").asString().equals(jurisdiction)
                        && value.required("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Pack pack(String code) {
        return Objects.requireNonNull(EDITION.of(code));
    }

    private static List<Fact> inForce(Pack pack, LocalDate on) {
        List<Fact> facts = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            Fact fact = pack.find(on, parameter);
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.required(field).asString()).toList();
    }
}
