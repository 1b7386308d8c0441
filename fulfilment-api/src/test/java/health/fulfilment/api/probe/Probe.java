package health.fulfilment.api.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.fulfilment.api.FulfilmentApplication;
import health.fulfilment.api.eventstore.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application with the probe's handlers, on a real database and a free port; started once for all tests of a JVM. */
public final class Probe {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestDatabase database = TestDatabase.create();
    private final ConfigurableApplicationContext context;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Probe() {
        this.context = start(database, "sandbox,probe");
    }

    public static Probe shared() {
        return Shared.PROBE;
    }

    /** Starts a node on that database; whoever starts it closes it. */
    public static ConfigurableApplicationContext start(TestDatabase database, String profiles, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=" + profiles,
                "--fulfilment.home=" + newFolder(),
                "--fulfilment.sandbox.story=false",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.applicationRole(),
                "--spring.datasource.password=" + database.applicationPassword(),
                "--spring.flyway.user=" + database.ownerRole(),
                "--spring.flyway.password="));
        arguments.addAll(List.of(more));
        return SpringApplication.run(FulfilmentApplication.class, arguments.toArray(String[]::new));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("fulfilment-probe");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String address(ConfigurableApplicationContext context) {
        if (context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null) {
            return "http://127.0.0.1:" + web.getWebServer().getPort();
        }
        throw new IllegalStateException("no web server");
    }

    public TestDatabase database() {
        return database;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public URI at(String path) {
        return URI.create(address(context) + path);
    }

    /** What came back. */
    public record Reply(int status, Map<String, List<String>> headers, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        public String code() {
            return json().path("code").asString();
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> String.join(",", header.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    public Reply get(String client, String path, String... headers) {
        return send(request(client, path, headers).GET());
    }

    public Reply send(String method, String client, String path, String body, String... headers) {
        return send(request(client, path, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** With an idempotency key. */
    public Reply post(String client, String path, String body) {
        return send("POST", client, path, body, "Idempotency-Key", "probe-1");
    }

    /** @param client nobody, if empty */
    public HttpRequest.Builder request(String client, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (!client.isEmpty()) {
            request.header("Authorization", "Bearer " + token(client));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    public String token(String client) {
        return tokens.computeIfAbsent(client, c -> {
            String basic = Base64.getEncoder().encodeToString((c + ":demo").getBytes(UTF_8));
            return send(HttpRequest.newBuilder(at("/oauth2/token"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                    .json()
                    .required("access_token")
                    .asString();
        });
    }

    public static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class Shared {
        static final Probe PROBE = new Probe();
    }
}
