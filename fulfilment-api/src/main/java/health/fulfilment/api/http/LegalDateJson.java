package health.fulfilment.api.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A legal date, {@code yyyy-MM-dd}, that exists. */
final class LegalDateJson extends StdScalarDeserializer<LocalDate> {

    LegalDateJson() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        String text = PlainTextJson.text(parser, context, LocalDate.class);
        try {
            return Times.date(text);
        } catch (DateTimeException e) {
            throw context.weirdStringException(text, LocalDate.class, e.getMessage());
        }
    }
}
