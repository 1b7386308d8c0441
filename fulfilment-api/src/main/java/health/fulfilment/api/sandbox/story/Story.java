package health.fulfilment.api.sandbox.story;

import health.fulfilment.api.sandbox.story.Script.Order;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Plays the story from beginning to end and tells each order's outcome in one line. */
final class Story {

    private final Map<String, SampleClient> clients = new HashMap<>();
    private final RestClient http;
    private final Script script;
    private final Consumer<String> narrate;
    private final List<Parcel> parcels = new ArrayList<>();

    Story(RestClient http, Script script, Consumer<String> narrate) {
        this.http = http;
        this.script = script;
        this.narrate = narrate;
    }

    /** @return a prescription to look at: the one whose parcel came late */
    String play() {
        narrate.accept("The store is empty: playing a story, one order for each of "
                + script.orders().size() + " states.");
        LocalDate today = now().atZone(ZoneId.of("America/New_York")).toLocalDate();
        int licences = new Registration(client("compliance-demo"), script.cast(), today).register();
        narrate.accept("Registered the cast and " + licences + " licences, registrations and permits, each verified.");
        script.orders().forEach(this::prescribe);
        narrate.accept("Days go by.");
        deliver();
        return parcels.stream()
                .filter(p -> p.order.ending().equals("late"))
                .map(Parcel::prescription)
                .findFirst()
                .orElseThrow();
    }

    private void prescribe(Order order) {
        Prescribing prescribing = new Prescribing(client(order.prescriberClient()), order, now());
        String prescription = prescribing.draft();
        if (order.assessedFor() != null) {
            narrate.accept(line(
                    order,
                    "if it were signed on " + order.assessedFor() + ": "
                            + prescribing.refusedFindings(prescription, order.assessedFor())));
        }
        // A one-time code is good once: each ceremony has its own half minute.
        travel(Duration.ofSeconds(31));
        SampleClient.Reply reply = prescribing.approve(prescription);
        if (order.refused()) {
            narrate.accept(line(order, "refused, as it must be (" + order.because() + "): " + explained(reply)));
            return;
        }
        JsonNode promised = reply.ok().required("prescriptions").get(0).required("promised");
        Dispensing dispensing = new Dispensing(
                this::clientOf,
                script.cast().pharmacists(),
                client(order.prescriberClient()),
                prescription,
                order.state());
        String shipment = dispensing.fillAndShip(this::now);
        Instant due = now().atZone(ZoneId.of(order.timeZone()))
                .plusDays(order.deliveredOnDay() == null ? 4 : order.deliveredOnDay())
                .withHour(14)
                .toInstant();
        parcels.add(new Parcel(order, prescription, shipment, due));
        narrate.accept(line(
                order,
                "approved, dispensed and shipped; promised from "
                        + promised.required("earliest").asString() + " to "
                        + promised.required("latest").asString() + "  " + prescription));
    }

    private void deliver() {
        SampleClient carrier = client("carrier-demo");
        parcels.sort(Comparator.comparing(Parcel::due));
        for (Parcel parcel : parcels) {
            Duration wait = Duration.between(now(), parcel.due);
            if (wait.isPositive()) {
                travel(wait.plusSeconds(1));
            }
            String path = "/v1/shipments/" + parcel.shipment;
            carrier.post(
                            path + "/scans",
                            Map.of(
                                    "id",
                                    "out-1",
                                    "kind",
                                    "out-for-delivery",
                                    "at",
                                    parcel.due.minusSeconds(7_200).toString()))
                    .ok();
            if (parcel.order.ending().equals("late")) {
                awaitEvent(parcel, "delivery-overdue");
            }
            carrier.post(path + "/delivery", Map.of("at", parcel.due.toString(), "signedBy", "resident"))
                    .ok();
            awaitEvent(parcel, "fill-delivered");
            LocalDate on = parcel.due.atZone(ZoneId.of(parcel.order.timeZone())).toLocalDate();
            narrate.accept(line(
                    parcel.order,
                    parcel.order.ending().equals("late")
                            ? "delivered late, on " + on + ", after the promised window [policy: delivery-window]"
                            : "delivered on " + on));
        }
    }

    /** What the system does by itself: the event appears without anybody asking. */
    private void awaitEvent(Parcel parcel, String name) {
        SampleClient auditor = client("auditor-demo");
        String path = "/v1/audit/prescriptions/" + parcel.prescription + "/history";
        Eventually.becomes(
                name + " of " + parcel.prescription,
                () -> auditor.get(path)
                        .ok()
                        .required("items")
                        .valueStream()
                        .anyMatch(event -> event.required("name").asString().equals(name)));
    }

    private static String explained(SampleClient.Reply reply) {
        if (reply.status() != 422) {
            throw new IllegalStateException("expected a refusal: " + reply);
        }
        JsonNode body = reply.body();
        return body.required("code").asString() + " " + body.path("detail").asString() + " ["
                + body.path("citation").asString("") + "]";
    }

    private static String line(Order order, String text) {
        return "  " + order.state() + "  " + text;
    }

    private Instant now() {
        return Instant.parse(client("operator-demo")
                .get("/sandbox/clock")
                .ok()
                .required("now")
                .asString());
    }

    private void travel(Duration time) {
        client("operator-demo")
                .post("/sandbox/clock", Map.of("advance", time.toString()))
                .ok();
    }

    private SampleClient client(String name) {
        return clients.computeIfAbsent(name, n -> new SampleClient(http, n));
    }

    /** The sample client that acts for a pharmacy. */
    private SampleClient clientOf(String pharmacy) {
        return client(
                pharmacy.equals(script.cast().pharmacies().getFirst().id()) ? "pharmacy-demo" : "pharmacy-other-demo");
    }

    private record Parcel(Order order, String prescription, String shipment, Instant due) {}
}
