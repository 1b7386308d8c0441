package health.fulfilment.api.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A JSON string, never a number turned into one, and only {@link PlainText}. */
final class PlainTextJson extends StdScalarDeserializer<String> {

    PlainTextJson() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        return text(parser, context, String.class);
    }

    static String text(JsonParser parser, DeserializationContext context, Class<?> target) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) refuse(context.handleUnexpectedToken(target, parser));
        }
        String text = parser.getString();
        String fault = PlainText.fault(text);
        return fault == null ? text : (String) refuse(context.handleWeirdStringValue(target, text, fault));
    }

    private static Object refuse(@Nullable Object neverGiven) {
        throw new IllegalStateException("Jackson was to refuse this, and gave " + neverGiven);
    }
}
