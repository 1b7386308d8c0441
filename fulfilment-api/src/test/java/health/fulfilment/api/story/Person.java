package health.fulfilment.api.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody outside who speaks HTTP, as one of the sandbox's clients. */
public final class Person {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, Person> KNOWN = new ConcurrentHashMap<>();
    private static final AtomicLong KEYS = new AtomicLong();

    private final String server;
    private final String token;

    private Person(String server, String token) {
        this.server = server;
        this.token = token;
    }

    static Person of(String server, String client) {
        return KNOWN.computeIfAbsent(server + " " + client, _ -> new Person(server, token(server, client)));
    }

    /** Who has no token. */
    static Person nobody(String server) {
        return new Person(server, "");
    }

    private static String token(String server, String client) {
        String basic = Base64.getEncoder().encodeToString((client + ":demo").getBytes(UTF_8));
        Reply reply = send(HttpRequest.newBuilder(URI.create(server + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        return reply.ok().required("access_token").asString();
    }

    public Reply get(String path) {
        return send(request(path).GET().build());
    }

    /** With an idempotency key of its own. */
    public Reply post(String path, Object body) {
        return post(path, body, freshKey());
    }

    public Reply post(String path, Object body, String key) {
        return raw("POST", path, JSON.writeValueAsString(body), Map.of("Idempotency-Key", key));
    }

    public Reply put(String path, Object body, String etag) {
        return raw("PUT", path, JSON.writeValueAsString(body), Map.of("If-Match", etag));
    }

    public Reply delete(String path) {
        return raw("DELETE", path, "", Map.of());
    }

    public Reply raw(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.method(method, BodyPublishers.ofString(body)).build());
    }

    /** Sends a rule pack; the answer is one JSON object a line, or a problem. */
    public List<JsonNode> sendPack(String path, String yaml) {
        HttpRequest asked = request(path)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(yaml))
                .build();
        return exchanged(asked).body().lines().map(JSON::readTree).toList();
    }

    public byte[] bytes(String path) {
        return exchanged(request(path).GET().build()).body().getBytes(UTF_8);
    }

    static String json(Object body) {
        return JSON.writeValueAsString(body);
    }

    static String freshKey() {
        return "story-" + KEYS.incrementAndGet();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** What is no JSON is one text. */
    private static JsonNode body(HttpResponse<String> response) {
        if (response.body().isEmpty()) {
            return JSON.createObjectNode();
        }
        return response.headers().firstValue("Content-Type").orElse("").contains("json")
                ? JSON.readTree(response.body())
                : JSON.getNodeFactory().stringNode(response.body());
    }

    private static Reply send(HttpRequest request) {
        HttpResponse<String> response = exchanged(request);
        JsonNode body = body(response);
        return new Reply(
                request.method() + " " + request.uri().getPath(),
                response.statusCode(),
                response.headers().map(),
                body);
    }

    private static HttpResponse<String> exchanged(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
