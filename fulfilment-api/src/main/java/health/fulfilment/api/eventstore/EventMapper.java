package health.fulfilment.api.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The one way in which events, refusals and metadata become stored text: properties in the order of the record, nulls
 * left out, times in UTC with milliseconds. The text is what the transparency log commits to, so this never changes.
 */
public final class EventMapper {

    private static final TypeReference<TreeMap<String, String>> STRINGS = new TypeReference<>() {};

    private final JsonMapper json;

    public EventMapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        configure(builder);
        this.json = builder.build();
    }

    static void configure(JsonMapper.Builder builder) {
        builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(new SimpleModule("milliseconds").addSerializer(Instant.class, new Milliseconds()));
    }

    public String write(Object value) {
        return json.writeValueAsString(value);
    }

    public <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    /** Metadata, keys in alphabetical order. */
    public Map<String, String> strings(String text) {
        return json.readValue(text, STRINGS);
    }

    private static final class Milliseconds extends ValueSerializer<Instant> {

        private static final DateTimeFormatter FORM =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(FORM.format(value));
        }
    }
}
