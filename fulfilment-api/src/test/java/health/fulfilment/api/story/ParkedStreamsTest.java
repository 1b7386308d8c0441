package health.fulfilment.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.probe.Probe;
import health.fulfilment.core.axon.EventMetaData;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.ShipmentEvent;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentScanned;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An event that a flow cannot follow, seen by whoever operates the system. */
class ParkedStreamsTest extends RunningApplication {

    private static final String FLOW = "flow-when-shipment-handed-over-then-release-fill";

    private final Practice practice = practice();
    private final Person operator = person("operator-demo");

    @Test
    void a_poisoned_stream_is_parked_listed_and_tried_again_while_the_others_go_on() {
        String order = practice.accepted(practice.registeredPatient());
        ShipmentId parcel = ShipmentId.of(FillId.of(new PrescriptionId(order), 1));
        Instant now = practice.now();
        publish(0, leftThePharmacyBeforeItWasDispensed(parcel, now));
        JsonNode parked = parked(parcel, 1);
        publish(1, new ShipmentScanned(parcel, now, "S-1", ScanKind.IN_TRANSIT, now, null, null));
        parked(parcel, 2);

        assertThat(parked.path("flow").asString()).isEqualTo(FLOW);
        assertThat(parked.path("event").asString()).isEqualTo("shipment-handed-over");
        assertThat(parked.path("cause").asString()).contains("There is no such fill");
        theOthersGoOn();

        String retry = "/v1/dead-letters/" + parked.required("id").asString() + "/retry";
        assertThat(practice.pharmacy().get("/v1/dead-letters").status()).isEqualTo(403);
        assertThat(practice.pharmacy().post(retry, Map.of()).status()).isEqualTo(403);
        JsonNode inVain = operator.post(retry, Map.of()).ok();
        assertThat(inVain.path("followed").asBoolean(true)).isFalse();
        assertThat(inVain.path("parked").path("events").asInt()).isEqualTo(2);

        practice.dispensed(order);
        assertThat(operator.post(retry, Map.of()).ok().path("followed").asBoolean())
                .isTrue();
        assertThat(of(parcel)).isEmpty();
        assertThat(operator.post(retry, Map.of()).status()).isEqualTo(404);
        assertThat(practice.prescriber()
                        .get("/v1/prescriptions/" + order)
                        .body()
                        .path("fills")
                        .get(0)
                        .path("status")
                        .asString())
                .isEqualTo("released");
    }

    /** Another order's parcel leaves, and the very flow that parked the first one hears of it. */
    private void theOthersGoOn() {
        String other = practice.accepted(practice.registeredPatient());
        practice.handedOver(practice.dispensed(other));
        Eventually.becomes(
                () -> practice.prescriber().get("/v1/prescriptions/" + other).body(),
                body -> body.path("fills").path(0).path("status").asString("").equals("released"));
    }

    private JsonNode parked(ShipmentId parcel, int events) {
        return Eventually.becomes(
                        () -> of(parcel),
                        items -> items.size() == 1
                                && items.getFirst().path("events").asInt() == events)
                .getFirst();
    }

    private List<JsonNode> of(ShipmentId parcel) {
        return operator.get("/v1/dead-letters")
                .ok()
                .required("items")
                .valueStream()
                .filter(item -> item.required("stream").asString().equals(parcel.value()))
                .toList();
    }

    /** No decision of ours makes such an event: to the flow it is poison. */
    private static ShipmentHandedOver leftThePharmacyBeforeItWasDispensed(ShipmentId parcel, Instant now) {
        return new ShipmentHandedOver(
                parcel,
                now,
                "T-1",
                now,
                now.atZone(ZoneOffset.UTC).toLocalDate(),
                "none",
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static void publish(long sequence, ShipmentEvent event) {
        Map<String, String> data = EventMetaData.of(Actor.system("poison"));
        data.put(EventMetaData.CLIENT, "poison");
        data.put(EventMetaData.COMMAND_ID, "poison-" + sequence);
        data.put(EventMetaData.CORRELATION_ID, "poison");
        Probe.shared()
                .context()
                .getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>("shipment", event.stream(), sequence, event, data));
    }
}
