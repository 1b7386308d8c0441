package health.fulfilment.api.law;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.probe.Probe;
import health.fulfilment.api.probe.Probe.Reply;
import health.fulfilment.api.sandbox.SamplePerson;
import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.law.LawComparison;
import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.Fact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The states side by side, over HTTP. */
class ComparisonTest {

    private static final Probe PROBE = Probe.shared();
    private static final Edition EDITION = RulePacks.shipped().edition();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String PATH = "/v1/states/comparison";

    @Test
    void every_value_of_sixteen_states_is_that_of_the_pack() {
        JsonNode reply = ok(PATH + "?on=" + DAY).json();

        assertThat(reply.required("states").size()).isEqualTo(16);
        LawComparison expected = LawComparison.of(EDITION, DAY, LawComparison.comparable(EDITION));
        assertThat(reply.required("rows").size()).isEqualTo(expected.rows().size());
        for (int i = 0; i < expected.rows().size(); i++) {
            LawComparison.Row row = expected.rows().get(i);
            JsonNode shown = reply.required("rows").get(i);
            assertThat(shown.required("key").asString())
                    .isEqualTo(row.parameter().key());
            assertThat(shown.required("values").propertyNames())
                    .containsExactlyElementsOf(row.values().keySet());
            row.values().forEach((state, fact) -> same(shown.required("values").required(state), fact));
        }
    }

    private static void same(JsonNode cell, Fact fact) {
        assertThat(cell.required("text").asString()).isEqualTo(fact.value().text());
        assertThat(cell.required("confidence").asString())
                .isEqualTo(fact.confidence().word());
        assertThat(cell.required("established").asBoolean()).isEqualTo(fact.established());
    }

    @Test
    void only_what_is_asked_for_is_shown() {
        JsonNode rows = ok(PATH + "?key=records.retention,prescription.max-refills")
                .json()
                .required("rows");

        assertThat(rows.valueStream().map(row -> row.required("key").asString()))
                .containsExactly("records.retention", "prescription.max-refills");
        assertThat(rows.at("/1/values/TX/text").asString()).isEqualTo("5");
    }

    @Test
    void a_spreadsheet_gets_a_line_for_each_key_and_a_column_for_each_state() {
        Reply reply = PROBE.get("compliance-demo", PATH + "?on=" + DAY, "Accept", "text/csv");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("text/csv");
        List<String> lines = reply.text().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("key,meaning,AZ,CA,CO,FL,GA,IL,MD,MI,NC,NJ,NV,NY,OH,PA,TX,WA");
        assertThat(lines).hasSize(1 + LawComparison.comparable(EDITION).size());
        assertThat(lines)
                .filteredOn(line -> line.startsWith("prescription.max-days-supply,"))
                .singleElement()
                .asString()
                .contains(",not-established,");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("telemedicine.examination-max-age,"))
                .singleElement()
                .asString()
                .contains(",,,,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain text      | plain text",
                "one, two        | \"one, two\"",
                "a \"word\"      | \"a \"\"word\"\"\"",
                "=1+1            | '=1+1",
                "+1              | '+1",
                "-1              | '-1",
                "@SUM(A1)        | '@SUM(A1)",
                "=a,b            | \"'=a,b\"",
            })
    void no_cell_is_a_formula_or_breaks_its_line(String value, String cell) {
        assertThat(new Csv().row(List.of(value, "x")).toString()).isEqualTo(cell + ",x\r\n");
    }

    @Test
    void a_cell_may_begin_with_a_tab_or_hold_a_line_break() {
        assertThat(new Csv().row(List.of("\t=1", "a\nb", "")).toString()).isEqualTo("'\t=1,\"a\nb\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no.such",
                "",
                "telemedicine.flexibility",
                "prescription.max-refills,",
                "PRESCRIPTION.MAX-REFILLS"
            })
    void a_key_that_no_state_has_is_refused_with_its_name(String key) {
        for (String accept : List.of("application/json", "text/csv")) {
            Reply reply = PROBE.get("auditor-demo", PATH + "?key=" + key, "Accept", accept);

            assertThat(reply.status()).as(reply.text()).isEqualTo(400);
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
            assertThat(reply.json().at("/errors/0/field").asString()).isEqualTo("key");
        }
    }

    @Test
    void a_day_that_cannot_be_and_a_form_that_there_is_not_are_refused() {
        assertThat(PROBE.get("auditor-demo", PATH + "?on=soon")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("on");
        assertThat(PROBE.get("auditor-demo", PATH, "Accept", "application/pdf").status())
                .isEqualTo(406);
    }

    @Test
    void both_forms_may_be_kept_and_are_told_apart() {
        String path = PATH + "?on=" + DAY;
        String json = ok(path).header("ETag");
        Reply csv = PROBE.get("auditor-demo", path, "Accept", "text/csv");

        assertThat(csv.header("ETag")).contains(EDITION.version()).isNotEqualTo(json);
        assertThat(csv.header("Cache-Control")).isEqualTo("max-age=300, private");
        assertThat(csv.header("Vary")).contains("Accept");
        assertThat(PROBE.get("auditor-demo", path, "If-None-Match", json).status())
                .isEqualTo(304);
        assertThat(PROBE.get("auditor-demo", path, "Accept", "text/csv", "If-None-Match", json)
                        .status())
                .isEqualTo(200);
        assertThat(PROBE.get("auditor-demo", path, "Accept", "text/csv", "If-None-Match", csv.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void every_role_may_read_and_nobody_without_a_token() {
        for (SamplePerson person : SamplePerson.ALL) {
            assertThat(PROBE.get(person.client(), PATH).status())
                    .as(person.client())
                    .isEqualTo(200);
        }
        assertThat(PROBE.get("", PATH).status()).isEqualTo(401);
    }

    private static Reply ok(String path) {
        Reply reply = PROBE.get("auditor-demo", path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }
}
