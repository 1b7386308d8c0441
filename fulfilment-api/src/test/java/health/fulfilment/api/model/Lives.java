package health.fulfilment.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.commands.HandClock;
import health.fulfilment.api.commands.Practice;
import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.api.flows.FollowingNode;
import health.fulfilment.api.flows.HandFlows;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.views.Reading;
import health.fulfilment.api.views.obligations.HandPoller;
import health.fulfilment.core.licensure.LicensureCommand.ReinstateLicence;
import health.fulfilment.core.licensure.LicensureCommand.SuspendLicence;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.core.shared.ShipmentId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many orders living side by side: at each step somebody asks something, a flow goes on or falls back, time passes, or what
 * is due is spoken of. What happens follows from the seed alone. After each step the log is counted again.
 */
public final class Lives {

    private static final Pattern ORDER = Pattern.compile("(?:rx|ship)-([0-9a-f-]{36}).*");

    /** After these an order can wait for days. */
    private static final Set<String> WAITS = Set.of(
            "fill-delivered",
            "fill-lost",
            "fill-returned",
            "fill-refused",
            "shipment-delivered",
            "order-held",
            "prescription-approval-refused",
            "shipment-loss-closed",
            "shipment-destroyed");

    private static final int REMEMBERED = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CommandGate gate;
    private final Nouns nouns;
    private final Reading reading;
    private final Practice practice;
    private final HandFlows flows;
    private final HandPoller poller;
    private final HandClock clock;
    private final Chance chance;
    private final int mostOrders;
    private final States states = new States();
    private final Recount recount = new Recount();
    private final List<PrescriptionId> orders = new ArrayList<>();
    private final Deque<String> steps = new ArrayDeque<>();
    private final Set<PrescriptionId> urgent = new LinkedHashSet<>();
    private PrescriptionId current = PrescriptionId.of(new UUID(0x4000L, 1L << 63));
    private int asked;
    private int refused;

    public Lives(FollowingNode node, HandClock clock, long seed, int mostOrders) {
        this.gate = node.get(CommandGate.class);
        this.nouns = node.get(Nouns.class);
        this.reading = node.get(Reading.class);
        this.flows = new HandFlows(node);
        this.poller = new HandPoller(node, clock);
        this.clock = clock;
        this.chance = Chance.of(seed);
        this.mostOrders = mostOrders;
        this.practice = node.practice(clock).open();
        Shop.openHill(practice, gate, clock);
        check();
    }

    Recount recount() {
        return recount;
    }

    int asked() {
        return asked;
    }

    int refused() {
        return refused;
    }

    int orders() {
        return orders.size();
    }

    /** The last steps, for whoever has to understand what went wrong. */
    String story() {
        return String.join("\n", steps);
    }

    public void step(int number) {
        remember("step " + number + " at " + clock.instant() + ":");
        int what = chance.below(100);
        if (orders.isEmpty() || (what < 4 && orders.size() < mostOrders)) {
            draft();
        } else if (what < 70) {
            request();
        } else if (what < 84) {
            followSome();
        } else if (what < 92) {
            timePasses();
        } else if (what < 95) {
            poll();
        } else if (what < 98) {
            fallBack();
        } else if (what < 99) {
            licence();
        } else {
            timePasses();
        }
        check();
    }

    /** Until nothing more follows and nothing more is due. */
    public void settle() {
        remember("settles:");
        long before;
        do {
            before = recount.next();
            flows.settle();
            check();
            poll();
            check();
        } while (recount.next() > before);
        for (PrescriptionId id : orders) {
            assertThat(nouns.prescription(id)).as("as read anew").isEqualTo(states.prescription(id));
        }
    }

    private void draft() {
        PatientId patient = PatientId.of(uuid());
        practice.say(practice.registration(patient));
        PrescriptionId id = PrescriptionId.of(uuid());
        int days = chance.oneOf(List.of(7, 14, 30));
        int refills = chance.oneIn(10) ? 6 : chance.below(6);
        send(practice.drafting(id, patient, "" + days, days, refills));
        orders.add(id);
        current = id;
    }

    private UUID uuid() {
        return new UUID(
                chance.random().nextLong() & ~0xF000L | 0x4000L, chance.random().nextLong() & ~(3L << 62) | 1L << 63);
    }

    private void request() {
        if (chance.oneIn(6) || recount.order(current).ended()) {
            current = chance.oneOf(urgent.isEmpty() || chance.oneIn(4) ? orders : List.copyOf(urgent));
        }
        PrescriptionId id = current;
        Prescription rx = states.prescription(id);
        Shop holder = Shop.HILL.id().equals(rx.pharmacy()) ? Shop.HILL : Shop.LAKE;
        Shop shop = chance.oneIn(20) ? holder.other() : holder;
        OrderRequests order = new OrderRequests(rx, id, shop, practice, clock.instant(), chance);
        FillId some = rx.fills().isEmpty() || chance.oneIn(20)
                ? FillId.of(id, 1 + chance.below(3))
                : chance.oneOf(rx.fills()).id();
        boolean dispensed = recount.order(id).isDispensed(some);
        send(
                switch (chance.below(40)) {
                    case 0, 1 -> order.any(some);
                    case 2 -> parcel(rx, some, shop).any();
                    case 3 -> report(some, shop).any();
                    case 4, 5, 6, 7, 8, 9 -> dispensed ? report(some, shop).next() : usual(rx, order, shop);
                    case 10, 11, 12, 13 -> dispensed ? parcel(rx, some, shop).next() : usual(rx, order, shop);
                    default -> usual(rx, order, shop);
                });
    }

    private Command usual(Prescription rx, OrderRequests order, Shop shop) {
        if (rx.fills().isEmpty()) {
            return order.next();
        }
        Fill last = rx.fills().getLast();
        return switch (last.stage()) {
            case DISPENSED, RELEASED, LOST, RETURNED ->
                chance.oneIn(8) ? order.next() : parcel(rx, last.id(), shop).next();
            default -> order.next();
        };
    }

    private ParcelRequests parcel(Prescription rx, FillId fill, Shop shop) {
        Quantity quantity = rx.fill(fill).map(Fill::quantity).orElse(Quantity.of("1"));
        return new ParcelRequests(states.shipment(ShipmentId.of(fill)), fill, quantity, shop, clock.instant(), chance);
    }

    private ReportRequests report(FillId fill, Shop shop) {
        ReportId id = ReportId.of(fill, Practice.NY);
        return new ReportRequests(states.report(id), id, shop, clock.instant(), chance);
    }

    private void send(Command command) {
        Answer answer = gate.send(command);
        asked++;
        String said =
                command.context().actor().subject() + " " + command.getClass().getSimpleName() + " " + command.target();
        if (answer.refusal() == null) {
            remember("  " + said);
        } else {
            refused++;
            remember("  " + said + " -> " + answer.refusal().code());
        }
    }

    private void followSome() {
        if (chance.oneIn(2)) {
            remember("  every flow goes on");
            flows.names().forEach(flow -> flows.goOn(flow, Integer.MAX_VALUE));
        } else {
            String flow = chance.oneOf(flows.names());
            int events = 1 + chance.below(30);
            remember("  " + flow + " goes on by " + events);
            flows.goOn(flow, events);
        }
    }

    private void fallBack() {
        String flow = chance.oneOf(flows.names());
        int events = 1 + chance.below(40);
        remember("  " + flow + " falls back by " + events);
        flows.fallBack(flow, events);
    }

    private void timePasses() {
        Duration time = switch (chance.below(10)) {
            case 0 -> Duration.ofHours(24 + chance.below(9 * 24));
            case 1, 2, 3 -> Duration.ofHours(2 + chance.below(19));
            default -> Duration.ofMinutes(1 + chance.below(120));
        };
        remember("  " + time + " pass");
        clock.advance(time);
    }

    private void poll() {
        await().pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .until(() -> reading.of("obligations") >= recount.next() - 1);
        remember("  what is due is spoken of");
        poller.poll();
    }

    /** Somebody may not do for a while what the orders rest on. */
    private void licence() {
        List<String> holders = List.of(
                Practice.PRESCRIBER.value(),
                Shop.LAKE.id().value(),
                Shop.HILL.id().value());
        LicenceId licence = LicenceId.of(LicensureId.of(chance.oneOf(holders), Practice.NY), 1);
        Context officer = Context.of(Practice.OFFICER, clock.instant());
        LocalDate today = clock.instant().atZone(Practice.EASTERN).toLocalDate();
        send(new SuspendLicence(licence, officer, today, "by order of the board"));
        check();
        if (chance.oneIn(2)) {
            timePasses();
            request();
            followSome();
        }
        Context later = Context.of(Practice.OFFICER, clock.instant());
        LocalDate then = clock.instant().atZone(Practice.EASTERN).toLocalDate().plusDays(chance.below(2));
        send(new ReinstateLicence(licence, later, then, "the order was lifted"));
    }

    /** Reads what is new, and holds it against everything that was counted. */
    private void check() {
        Set<PrescriptionId> touched = new HashSet<>();
        for (StoredEvent stored : flows.from(recount.next())) {
            remember("    " + stored + ", occurred at " + stored.occurredAt());
            recount.happens(stored);
            order(stored.stream()).ifPresent(id -> hurry(id, stored.name()));
            states.happens(stored.event());
            if (stored.event() instanceof PrescriptionEvent event) {
                touched.add(event.prescription());
            }
        }
        for (PrescriptionId id : touched) {
            recount.order(id).agreesWith(states.prescription(id).ledger());
        }
    }

    /** Whoever works in the practice sees to what cannot wait first. */
    private void hurry(PrescriptionId id, String event) {
        if (WAITS.contains(event) || recount.order(id).ended()) {
            urgent.remove(id);
        } else {
            urgent.add(id);
        }
    }

    private static Optional<PrescriptionId> order(String stream) {
        Matcher order = ORDER.matcher(stream);
        return order.matches() ? Optional.of(new PrescriptionId("rx-" + order.group(1))) : Optional.empty();
    }

    private void remember(String line) {
        steps.addLast(line);
        while (steps.size() > REMEMBERED * 4) {
            steps.removeFirst();
        }
    }
}
