package health.fulfilment.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** An instant with its offset (RFC 3339), in whole milliseconds. */
final class InstantJson extends StdScalarDeserializer<Instant> {

    InstantJson() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        String text = PlainTextJson.text(parser, context, Instant.class);
        try {
            return Times.instant(text);
        } catch (DateTimeException e) {
            throw context.weirdStringException(text, Instant.class, e.getMessage());
        }
    }
}
