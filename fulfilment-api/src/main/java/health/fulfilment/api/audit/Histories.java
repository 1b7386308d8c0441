package health.fulfilment.api.audit;

import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.core.axon.EventMetaData;
import health.fulfilment.core.monitoring.MonitoringReport;
import health.fulfilment.core.monitoring.ReportEvent;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.Shipment;
import health.fulfilment.core.shipment.ShipmentEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replays the streams of one order with the fold that decides, and shows every step of it. */
@Component
class Histories {

    private final EventStreams streams;
    private final SealedParts sealed;
    private final JsonMapper json;

    Histories(EventStreams streams, SealedParts sealed, JsonMapper json) {
        this.streams = streams;
        this.sealed = sealed;
        this.json = json;
    }

    List<HistoryEntry> of(PrescriptionId id, Prescription rx) {
        List<HistoryEntry> entries =
                new ArrayList<>(replay(id.value(), Prescription.absent(), PrescriptionEvent.class));
        for (Fill fill : rx.fills()) {
            entries.addAll(replay(ShipmentId.of(fill.id()).value(), Shipment.absent(), ShipmentEvent.class));
            Optional.ofNullable(rx.draft())
                    .map(draft -> ReportId.of(fill.id(), draft.encounter().patientState()))
                    .ifPresent(report ->
                            entries.addAll(replay(report.value(), MonitoringReport.absent(), ReportEvent.class)));
        }
        entries.sort(Comparator.comparingLong(HistoryEntry::position));
        return entries;
    }

    private <S extends Noun<S, ?, E>, E extends Event> List<HistoryEntry> replay(
            String stream, S absent, Class<E> events) {
        List<HistoryEntry> entries = new ArrayList<>();
        S state = absent;
        JsonNode before = json.valueToTree(state);
        for (StoredEvent stored : streams.stream(stream)) {
            state = state.evolve(events.cast(stored.event()));
            JsonNode after = json.valueToTree(state);
            entries.add(entry(stored, before, after));
            before = after;
        }
        return entries;
    }

    private HistoryEntry entry(StoredEvent stored, JsonNode before, JsonNode after) {
        Map<String, String> who = stored.metaDataMap();
        JsonNode data = json.readTree(stored.payload());
        return new HistoryEntry(
                stored.position(),
                stored.id().toString(),
                stored.name(),
                stored.stream(),
                stored.sequence(),
                stored.occurredAt(),
                stored.recordedAt(),
                who.get(EventMetaData.ACTOR),
                who.get(EventMetaData.ROLE),
                who.get(EventMetaData.ON_BEHALF_OF),
                who.get(EventMetaData.COMMAND_ID),
                who.get(EventMetaData.CORRELATION_ID),
                listed(data.path("evidence")),
                listed(data.path("findings")),
                stored.payload(),
                sealed.openedIn(data),
                before,
                after);
    }

    /** Events that rest on no rule have none. */
    private JsonNode listed(JsonNode part) {
        return part.isArray() ? part : json.createArrayNode();
    }
}
