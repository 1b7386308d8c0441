package health.fulfilment.api.benchmark;

import health.fulfilment.api.benchmark.Senders.Pace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same moves of house as requests: a token, an idempotency key each, 16 connections that stay open. */
final class OverHttp implements AutoCloseable {

    static final int CONNECTIONS = 16;
    static final String NAME = "{\"family\":\"Doe\",\"given\":\"Jo\"}";
    static final String ADDRESS = "{\"line1\":\"2 Elm Street\",\"city\":\"Albany\",\"state\":\"NY\",\"zip\":\"12207\"}";

    private static final String MOVE = "{\"address\":" + ADDRESS + ",\"timeZone\":\"America/New_York\"}";
    private static final String PATIENT = "{\"name\":" + NAME + ",\"birthDate\":\"1980-02-29\",\"address\":" + ADDRESS
            + ",\"timeZone\":\"America/New_York\"}";
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern PATIENT_ID = Pattern.compile("pat-[0-9a-f-]{36}");

    private final List<HttpLine> lines = new ArrayList<>();
    private final String token;
    private List<String> patients = List.of();

    OverHttp(int port) throws IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            lines.add(new HttpLine(port));
        }
        token = found(
                TOKEN,
                1,
                lines.getFirst()
                        .post(
                                "/oauth2/token",
                                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                                "grant_type=client_credentials&client_id=prescriber-demo&client_secret=demo")
                        .expecting(200));
    }

    /** New patients: each has a key of its own made and stored first, hence two durable transactions. */
    Pace registrations(Duration time) {
        ConcurrentLinkedQueue<String> registered = new ConcurrentLinkedQueue<>(patients);
        Pace pace = Senders.during(
                time,
                CONNECTIONS,
                thread -> registered.add(found(
                        PATIENT_ID,
                        0,
                        lines.get(thread)
                                .post("/v1/patients", headers(), PATIENT)
                                .expecting(201))));
        patients = List.copyOf(registered);
        return pace;
    }

    Pace moves(Duration time) {
        return Senders.during(time, CONNECTIONS, thread -> {
            String any = patients.get(ThreadLocalRandom.current().nextInt(patients.size()));
            lines.get(thread)
                    .post("/v1/patients/" + any + "/moves", headers(), MOVE)
                    .expecting(200);
        });
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + token);
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return headers;
    }

    private static String found(Pattern pattern, int group, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(group);
    }

    @Override
    public void close() throws IOException {
        for (HttpLine line : lines) {
            line.close();
        }
    }
}
