package health.fulfilment.api.sandbox.story;

import health.fulfilment.api.sandbox.story.Script.Amount;
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

    private static final Duration AGAIN = Duration.ofDays(14);

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
        Instant beginning = now();
        LocalDate today = beginning.atZone(ZoneId.of("America/New_York")).toLocalDate();
        int licences = new Registration(client("compliance-demo"), script.cast(), today).register();
        narrate.accept("Registered the cast and " + licences + " licences, registrations and permits, each verified.");
        script.orders().forEach(this::prescribe);
        narrate.accept("Days go by.");
        deliver();
        report();
        narrate.accept("Two weeks after the first fills.");
        fillAgain(beginning.plus(AGAIN));
        return parcels.stream()
                .filter(p -> p.order.late())
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
                order.state(),
                this::now);
        if (order.givenBack() != null) {
            dispensing.giveBack(order.givenBack());
            narrate.accept(line(
                    order,
                    "given back by the first pharmacy (" + order.givenBack() + "), sent to the next one by itself"));
        }
        dispensing.accept();
        String shipment = dispensing.fillAndShip(order.firstFill());
        if (order.lost()) {
            script(shipment, "lose");
        }
        Instant due = now().atZone(ZoneId.of(order.timeZone()))
                .plusDays(order.deliveredOnDay() == null ? 4 : order.deliveredOnDay())
                .withHour(14)
                .toInstant();
        parcels.add(new Parcel(order, dispensing, shipment, due));
        narrate.accept(line(
                order,
                "approved, " + order.firstFill().quantity() + " of 6 dispensed and shipped; promised from "
                        + promised.required("earliest").asString() + " to "
                        + promised.required("latest").asString() + "  " + prescription));
    }

    private void deliver() {
        SampleClient carrier = client("carrier-demo");
        parcels.sort(Comparator.comparing(Parcel::due));
        for (Parcel parcel : parcels.stream().filter(p -> !p.order.lost()).toList()) {
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
            if (parcel.order.late()) {
                awaitEvents(parcel, "delivery-overdue", 1);
            }
            carrier.post(path + "/delivery", Map.of("at", parcel.due.toString(), "signedBy", "resident"))
                    .ok();
            awaitEvents(parcel, "fill-delivered", 1);
            LocalDate on = parcel.due.atZone(ZoneId.of(parcel.order.timeZone())).toLocalDate();
            narrate.accept(line(
                    parcel.order,
                    parcel.order.late()
                            ? "delivered late, on " + on + ", after the promised window [policy: delivery-window]"
                            : "delivered on " + on));
        }
    }

    /** What the carrier cannot find is lost by its own word; who reports it to DEA, and by when, is the law's. */
    private void report() {
        SampleClient compliance = client("compliance-demo");
        for (Parcel parcel : parcels.stream().filter(p -> p.order.lost()).toList()) {
            awaitEvents(parcel, "fill-lost", 1);
            String path = "/v1/shipments/" + parcel.shipment;
            JsonNode loss = compliance.get(path).ok().required("loss");
            compliance
                    .post(path + "/loss/notice", Map.of("at", now().toString(), "fieldOffice", "sandbox field office"))
                    .ok();
            compliance
                    .post(path + "/loss/form106", Map.of("at", now().toString(), "receipt", "sandbox-106-1"))
                    .ok();
            narrate.accept(line(
                    parcel.order,
                    "lost by the carrier; notice to DEA, due on "
                            + loss.at("/notice/dueOn").asString() + ", and Form 106, due on "
                            + loss.at("/form106/dueOn").asString() + ", in time [21 CFR 1301.76(b)]"));
        }
    }

    /** The rest of a partial fill, and a refill: the clock moves twice for all of them. */
    private void fillAgain(Instant at) {
        travel(Duration.between(now(), at));
        for (Parcel parcel : parcels) {
            Amount then = parcel.order.then();
            if (then != null) {
                script(parcel.dispensing.fillAndShip(then), "deliver");
            }
        }
        travel(Duration.ofDays(4));
        for (Parcel parcel : parcels) {
            Amount then = parcel.order.then();
            if (then != null) {
                awaitEvents(parcel, "fill-delivered", 2);
                narrate.accept(line(
                        parcel.order,
                        (parcel.order.inParts() ? "the rest, " : "a refill, ") + then.quantity()
                                + ", dispensed, shipped and delivered"));
            }
        }
    }

    private void script(String shipment, String course) {
        client("carrier-demo")
                .post("/sandbox/carrier", Map.of("shipment", shipment, "script", course))
                .ok();
    }

    /** What the system does by itself: the event appears without anybody asking. */
    private void awaitEvents(Parcel parcel, String name, int times) {
        SampleClient auditor = client("auditor-demo");
        String path = "/v1/audit/prescriptions/" + parcel.prescription() + "/history";
        Eventually.becomes(
                name + " of " + parcel.prescription(),
                () -> auditor.get(path)
                                .ok()
                                .required("items")
                                .valueStream()
                                .filter(event ->
                                        event.required("name").asString().equals(name))
                                .count()
                        >= times);
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

    private record Parcel(Order order, Dispensing dispensing, String shipment, Instant due) {

        String prescription() {
            return dispensing.prescription();
        }
    }
}
