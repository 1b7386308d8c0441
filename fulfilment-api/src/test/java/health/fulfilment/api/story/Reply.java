package health.fulfilment.api.story;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the application answered. */
public record Reply(String request, int status, Map<String, List<String>> headers, JsonNode body) {

    /** The body of a success. */
    public JsonNode ok() {
        if (status >= 300) {
            throw new AssertionError(this);
        }
        return body;
    }

    public String text(String field) {
        return body.required(field).asString();
    }

    /** The body of an answer that is no JSON. */
    String plain() {
        return body.asString();
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                .getFirst();
    }

    public String etag() {
        return header("ETag");
    }

    /** The code of a problem. */
    public String code() {
        return body.path("code").asString("");
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + body;
    }
}
