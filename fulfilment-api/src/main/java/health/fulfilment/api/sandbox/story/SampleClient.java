package health.fulfilment.api.sandbox.story;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the sandbox's OAuth2 clients, speaking to the running application as anybody outside would. Not thread-safe. */
final class SampleClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RestClient http;
    private final String name;
    private String token = "";
    private long renewAt = System.nanoTime();
    private int requests;

    SampleClient(RestClient http, String name) {
        this.http = http;
        this.name = name;
    }

    Reply get(String path) {
        return exchange(HttpMethod.GET, path, null, Map.of());
    }

    /** Every request of the story has an idempotency key of its own, so a repeated call would be answered, not repeated. */
    Reply post(String path, Object body) {
        return exchange(HttpMethod.POST, path, body, Map.of("Idempotency-Key", "story-" + name + "-" + ++requests));
    }

    private Reply exchange(HttpMethod method, String path, @Nullable Object body, Map<String, String> headers) {
        var request = http.method(method).uri(path).header("Authorization", "Bearer " + token());
        headers.forEach(request::header);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(body));
        }
        return request.exchange((sent, response) -> {
            byte[] bytes = response.getBody().readAllBytes();
            return new Reply(
                    method + " " + path,
                    response.getStatusCode().value(),
                    bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes));
        });
    }

    /** Tokens age in real time, whatever the sandbox's clock says. */
    private String token() {
        long now = System.nanoTime();
        if (now - renewAt >= 0) {
            String basic = Base64.getEncoder().encodeToString((name + ":demo").getBytes(StandardCharsets.UTF_8));
            JsonNode answer = JSON.readTree(http.post()
                    .uri("/oauth2/token")
                    .header("Authorization", "Basic " + basic)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body("grant_type=client_credentials")
                    .retrieve()
                    .requiredBody(String.class));
            token = answer.required("access_token").asString();
            renewAt = now + TimeUnit.SECONDS.toNanos(answer.path("expires_in").asLong(300) / 2);
        }
        return token;
    }

    /** An answer, with the request that it belongs to. */
    record Reply(String request, int status, JsonNode body) {

        /** The body of a success; a story that does not go as written stops with what it was told. */
        JsonNode ok() {
            if (status >= 300) {
                throw new IllegalStateException(request + " was answered with " + status + ": " + body);
            }
            return body;
        }
    }
}
