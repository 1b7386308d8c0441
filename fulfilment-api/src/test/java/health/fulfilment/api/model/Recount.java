package health.fulfilment.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.core.prescription.FillEvent;
import health.fulfilment.core.prescription.FillEvent.FillReversed;
import health.fulfilment.core.prescription.OrderEvent.FillStarted;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The whole log, read event by event in the order of positions, and everything that must hold after each. */
final class Recount {

    private static final Set<String> ALSO_AFTER_THE_END =
            Set.of("fill-released", "fill-delivered", "fill-lost", "fill-returned", "fill-record-corrected");

    private final Map<String, Long> versions = new HashMap<>();
    private final Map<PrescriptionId, OrderCount> orders = new HashMap<>();
    private final Map<String, Integer> events = new TreeMap<>();
    private final Set<ShipmentId> left = new HashSet<>();
    private final Precedence precedence = new Precedence();
    private final DutyBook duties = new DutyBook();
    private Instant recordedAt = Instant.MIN;
    private long next;

    void happens(StoredEvent stored) {
        assertThat(stored.position()).as("position").isEqualTo(next++);
        assertThat(stored.sequence())
                .as("version of " + stored.stream())
                .isEqualTo(versions.merge(stored.stream(), 0L, (version, _) -> version + 1));
        assertThat(stored.recordedAt()).as("recorded").isAfterOrEqualTo(recordedAt);
        recordedAt = stored.recordedAt();
        events.merge(stored.name(), 1, Integer::sum);
        Event event = stored.event();
        if (event instanceof PrescriptionEvent of) {
            OrderCount order = order(of.prescription());
            if (order.ended()) {
                assertThat(ALSO_AFTER_THE_END).as("after the end").contains(stored.name());
            }
            order.happens(of);
        }
        if (event instanceof ShipmentHandedOver gone) {
            leaves(gone);
        }
        if (event instanceof FillReversed back) {
            assertThat(left).as("parcels that left").doesNotContain(ShipmentId.of(back.fill()));
        }
        precedence.happens(thing(event, stored.stream()), stored.name());
        duties.happens(stored);
    }

    /** A parcel leaves with what is dispensed, and not taken back. */
    private void leaves(ShipmentHandedOver gone) {
        FillId fill = gone.shipment().fill();
        OrderCount order = order(fill.prescription());
        assertThat(order.isDispensed(fill)).as("dispensed").isTrue();
        assertThat(order.ended()).as("ended").isFalse();
        left.add(gone.shipment());
    }

    private static String thing(Event event, String stream) {
        return switch (event) {
            case FillEvent e -> e.fill().value();
            case FillStarted e -> e.fill().value();
            default -> stream;
        };
    }

    OrderCount order(PrescriptionId id) {
        return orders.computeIfAbsent(id, _ -> new OrderCount());
    }

    int refillsMade() {
        return orders.values().stream().mapToInt(OrderCount::refillsMade).sum();
    }

    DutyBook duties() {
        return duties;
    }

    /** How often each event happened. */
    Map<String, Integer> events() {
        return events;
    }

    /** Position of the next event. */
    long next() {
        return next;
    }
}
