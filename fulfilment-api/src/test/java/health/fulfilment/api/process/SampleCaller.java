package health.fulfilment.api.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sample client that calls an application by its address, whichever of several it is. */
final class SampleCaller {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String token;

    private SampleCaller(String token) {
        this.token = token;
    }

    /** A token outlives the process that issued it: the key that signs tokens is kept in the data folder. */
    static SampleCaller as(String client, URI base) throws IOException {
        String basic = Base64.getEncoder().encodeToString((client + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return new SampleCaller(
                JSON.readTree(sent(request).body()).required("access_token").asString());
    }

    Reply get(URI address) throws IOException {
        return reply(sent(authorised(address).GET().build()));
    }

    Reply post(URI address, String key, Map<String, ?> body) throws IOException {
        return reply(sent(authorised(address)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build()));
    }

    private HttpRequest.Builder authorised(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> sent(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Reply reply(HttpResponse<String> response) {
        String body = response.body();
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Retry-After").orElse(""),
                body,
                body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body));
    }

    record Reply(int status, String retryAfter, String text, JsonNode json) {}
}
