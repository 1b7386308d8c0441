package health.fulfilment.api.http;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Keys of maps are text too. */
final class PlainTextKey extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        String fault = PlainText.fault(key);
        return fault == null ? key : context.handleWeirdKey(String.class, key, fault);
    }
}
