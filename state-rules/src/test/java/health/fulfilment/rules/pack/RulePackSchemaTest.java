package health.fulfilment.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema beside the packs, for editors, says what the reader enforces; it is derived from the same list. */
class RulePackSchemaTest {

    private static final String FILE = "/rules/rule-pack.schema.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_schema_beside_the_packs_says_what_the_reader_enforces() throws IOException {
        String expected = JSON.writeValueAsString(schema());
        assertThat(text(FILE).strip())
                .as("write this into src/main/resources" + FILE + ":\n" + expected)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "US", "POLICY", "AZ", "CA", "CO", "FL", "GA", "IL", "MD", "MI", "NC", "NJ", "NV", "NY", "OH", "PA",
                "TX", "WA"
            })
    void every_shipped_pack_fits_the_schema(String pack) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(FILE), InputFormat.JSON);
        assertThat(schema.validate(text("/rules/" + pack + ".yaml"), InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void an_editor_marks_a_missing_citation_and_an_unknown_key() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(FILE), InputFormat.JSON);
        String sound = text("/rules/NY.yaml");
        assertThat(schema.validate(sound.replaceFirst(" citation: [^\\n]*\\n", " #\\n"), InputFormat.YAML))
                .isNotEmpty();
        assertThat(schema.validate(sound.replaceFirst(" confidence:", " confidense:"), InputFormat.YAML))
                .isNotEmpty();
        assertThat(schema.validate(sound.replaceFirst("value: 24 hours", "value: 24 days"), InputFormat.YAML))
                .isNotEmpty();
    }

    private static Map<String, Object> schema() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Rule pack: the law of one jurisdiction as dated, cited values");
        root.put("type", "object");
        root.put("required", List.of("jurisdiction", "name"));
        root.put(
                "oneOf",
                List.of(
                        pack(new Jurisdiction("US", "United States")),
                        pack(new Jurisdiction("policy", "The practice")),
                        pack(new Jurisdiction("OR", "any state"))));
        Map<String, Object> kinds = new LinkedHashMap<>();
        kinds.put("dated", dated());
        for (Parameter parameter : Parameter.values()) {
            kinds.put(parameter.key(), values(parameter));
        }
        root.put("$defs", kinds);
        return root;
    }

    private static Map<String, Object> pack(Jurisdiction jurisdiction) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "jurisdiction",
                jurisdiction.isState() ? Map.of("pattern", "^(?!US$)[A-Z]{2}$") : Map.of("const", jurisdiction.code()));
        properties.put("name", Map.of("type", "string"));
        properties.put("medical-board", Map.of("type", "string"));
        properties.put("pharmacy-board", Map.of("type", "string"));
        List<String> required = new ArrayList<>(List.of("jurisdiction", "name"));
        Arrays.stream(Parameter.values())
                .filter(p -> p.place().allowedIn(jurisdiction))
                .map(Parameter::section)
                .distinct()
                .forEach(section -> {
                    properties.put(section, section(jurisdiction, section));
                    required.add(section);
                });
        return object(properties, required);
    }

    private static Map<String, Object> section(Jurisdiction jurisdiction, String section) {
        Map<String, Object> entries = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            if (parameter.section().equals(section) && parameter.place().allowedIn(jurisdiction)) {
                entries.put(parameter.entry(), ordered("$ref", "#/$defs/" + parameter.key()));
                if (parameter.place().requiredIn(jurisdiction)) {
                    required.add(parameter.entry());
                }
            }
        }
        return object(entries, required);
    }

    private static Map<String, Object> values(Parameter parameter) {
        return ordered(
                "description",
                parameter.meaning(),
                "type",
                "array",
                "minItems",
                1,
                "items",
                ordered(
                        "$ref",
                        "#/$defs/dated",
                        "properties",
                        ordered("value", ordered("anyOf", alternatives(parameter.kind()))),
                        "unevaluatedProperties",
                        false));
    }

    private static Map<String, Object> dated() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("value", ordered("description", "what the law says, none, or not-established"));
        properties.put("since", ordered("pattern", "^([0-9]{4}-[0-9]{2}-[0-9]{2}|not-established)$", "type", "string"));
        properties.put("until", ordered("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "type", "string"));
        properties.put("citation", ordered("type", "string", "minLength", 1));
        properties.put("source", ordered("type", "string", "minLength", 1));
        properties.put("confidence", ordered("enum", List.of("high", "medium", "low")));
        properties.put("basis", ordered("enum", List.of("law", "policy")));
        properties.put("note", ordered("type", "string", "minLength", 1));
        return ordered(
                "type",
                "object",
                "required",
                List.of("value", "since", "citation", "source", "confidence"),
                "properties",
                properties);
    }

    private static List<Object> alternatives(Kind kind) {
        List<Object> alternatives = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of(Value.NOT_ESTABLISHED, Value.NONE));
        switch (kind.form()) {
            case FLAG -> alternatives.add(ordered("type", "boolean"));
            case COUNT -> alternatives.add(ordered("type", "integer", "minimum", 0, "maximum", 9999));
            case TIME -> alternatives.add(ordered("type", "string", "pattern", "^[0-9]{1,4} (" + units(kind) + ")$"));
            case WORD -> {}
            case TEXT -> alternatives.add(ordered("type", "string", "minLength", 1));
            case CODES ->
                alternatives.add(ordered(
                        "type",
                        "array",
                        "uniqueItems",
                        true,
                        "items",
                        kind.words().isEmpty()
                                ? ordered("type", "string", "pattern", "^[a-z0-9]+(-[a-z0-9]+)*$")
                                : ordered("enum", kind.words())));
        }
        if (kind.form() != Kind.Form.CODES) {
            words.addAll(kind.words());
        }
        alternatives.add(ordered("enum", words));
        return alternatives;
    }

    private static String units(Kind kind) {
        return String.join(
                "|",
                Arrays.stream(Span.Unit.values())
                        .filter(kind.units()::contains)
                        .map(unit -> unit.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return ordered("type", "object", "additionalProperties", false, "required", required, "properties", properties);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static String text(String resource) throws IOException {
        try (InputStream bytes = RulePackSchemaTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(bytes, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
