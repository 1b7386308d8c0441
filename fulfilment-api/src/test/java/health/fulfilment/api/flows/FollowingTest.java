package health.fulfilment.api.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.fulfilment.api.commands.Cause;
import health.fulfilment.api.commands.HandClock;
import health.fulfilment.api.commands.Node;
import health.fulfilment.api.commands.Practice;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.OrderCommand.MarkDeliveryOverdue;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDiscarded;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Flows, the obligations view and its poller, following a real log. */
class FollowingTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final HandClock CLOCK = new HandClock(Practice.MONDAY);

    @TempDir
    private static Path home;

    private static FollowingNode node;
    private static Practice practice;

    @BeforeAll
    static void open() {
        node = new FollowingNode(DATABASE, CLOCK, home);
        practice = node.practice(CLOCK).open();
    }

    @AfterAll
    static void close() {
        node.close();
        DATABASE.close();
    }

    @Test
    void anApprovedOrderIsRoutedAndItsFillFollowsTheParcel() {
        PrescriptionId id = routed();
        practice.accept(id);
        FillId fill = practice.dispensed(id);

        ShipmentId parcel = practice.handedOver(fill);
        await().untilAsserted(() -> assertThat(fill(id).stage()).isEqualTo(Fill.Stage.RELEASED));

        practice.delivered(parcel);
        await().untilAsserted(() -> assertThat(fill(id).stage()).isEqualTo(Fill.Stage.DELIVERED));
        await().untilAsserted(() -> assertThat(obligation(id)).isEqualTo("met"));
    }

    @Test
    void aParcelThatDoesNotComeIsOverdueOnceTheLastPromisedDayEnds() {
        PrescriptionId id = routed();
        practice.accept(id);
        ShipmentId parcel = practice.handedOver(practice.dispensed(id));
        await().untilAsserted(() -> assertThat(obligation(id)).isEqualTo("open"));

        CLOCK.advance(Duration.ofDays(6));
        asAnotherNodesPollerWould(id);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(obligation(id)).isEqualTo("overdue"));
        await().untilAsserted(() -> assertThat(names(parcel.value())).containsOnlyOnce("shipment-overdue"));
        assertThat(names(id.value())).containsOnlyOnce("delivery-overdue");

        practice.delivered(parcel);
        await().untilAsserted(() -> assertThat(obligation(id)).isEqualTo("met-late"));
        assertThat(DATABASE.query(
                        "select status from view_obligation where kind = 'delivery-promise' and prescription = '" + id
                                + "' order by from_position"))
                .as("approved, routed, overdue, delivered at last")
                .containsExactly("open", "open", "overdue", "met-late");
    }

    @Test
    void anOrderThatNobodyAcceptsWithinADayIsTakenBackAndSentOn() {
        PrescriptionId id = routed();
        await().untilAsserted(() -> assertThat(statuses(id, "order-acceptance")).containsExactly("open"));

        CLOCK.advance(Duration.ofHours(25));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(names(id.value()))
                        .containsSubsequence("prescription-routed", "order-withdrawn", "prescription-not-routable"));
        await().untilAsserted(() -> assertThat(statuses(id, "order-acceptance")).containsExactly("open", "overdue"));
        assertThat(names(id.value())).containsOnlyOnce("order-withdrawn");
    }

    private static List<String> statuses(PrescriptionId id, String kind) {
        return DATABASE.query("select status from view_obligation where kind = '" + kind + "' and prescription = '" + id
                + "' order by from_position");
    }

    @Test
    void aPoisonedEventParksItsStreamOnly() {
        PrescriptionId poisoned = PrescriptionId.of(UUID.randomUUID());
        publish(0, approvalOfNothing(poisoned));
        await().untilAsserted(() -> assertThat(parked(poisoned)).containsExactly("prescription-approved"));

        publish(1, new PrescriptionDiscarded(poisoned, CLOCK.instant()));
        routed();

        assertThat(parked(poisoned)).containsExactly("prescription-approved", "prescription-discarded");
    }

    @Test
    void aParkedStreamIsListedAndGoesOnOnceItsCauseIsGone() {
        PrescriptionId id = routed();
        practice.accept(id);
        ShipmentId parcel = ShipmentId.of(FillId.of(id, 1));
        ShipmentHandedOver early = new ShipmentHandedOver(
                parcel,
                CLOCK.instant(),
                "T-1",
                CLOCK.instant(),
                LocalDate.of(2026, 11, 2),
                "none",
                List.of(),
                List.of(),
                null,
                null,
                null);
        node.get(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "shipment", parcel.value(), 0, early, Map.of("correlationId", "early")));
        ParkedStreams streams = node.get(ParkedStreams.class);
        await().untilAsserted(() -> assertThat(parkedOf(streams, parcel)).hasSize(1));
        ParkedStreams.Parked stream = parkedOf(streams, parcel).getFirst();
        assertThat(stream.flow()).isEqualTo("flow-when-shipment-handed-over-then-release-fill");
        assertThat(stream.event()).isEqualTo("shipment-handed-over");
        assertThat(stream.events()).isEqualTo(1);
        assertThat(stream.cause()).contains("There is no such fill");

        assertThat(streams.retry(stream)).as("the cause is still there").isFalse();
        assertThat(parkedOf(streams, parcel)).hasSize(1);

        practice.dispensed(id);
        assertThat(streams.retry(stream)).isTrue();
        assertThat(parkedOf(streams, parcel)).isEmpty();
        assertThat(fill(id).stage()).isEqualTo(Fill.Stage.RELEASED);
        assertThat(streams.parked(stream.id())).isEmpty();
    }

    private static List<ParkedStreams.Parked> parkedOf(ParkedStreams streams, ShipmentId parcel) {
        return streams.list(500).stream()
                .filter(each -> each.stream().equals(parcel.value()))
                .toList();
    }

    @Test
    void theViewCanBeDeletedAndReplayed() {
        PrescriptionId id = routed();
        await().untilAsserted(() -> assertThat(rowsOf(id)).hasSize(3));
        List<String> before = rowsOf(id);
        StreamingEventProcessor view = node.get(EventProcessingConfiguration.class)
                .eventProcessor("view-obligations", StreamingEventProcessor.class)
                .orElseThrow();

        view.shutDown();
        view.resetTokens();
        assertThat(DATABASE.query("select * from view_obligation")).isEmpty();
        view.start();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rowsOf(id)).isEqualTo(before));
    }

    @Test
    void healthSaysWhichFlowHasParkedStreams() {
        PrescriptionId poisoned = PrescriptionId.of(UUID.randomUUID());
        publish(0, approvalOfNothing(poisoned));
        await().untilAsserted(() -> assertThat(parked(poisoned)).isNotEmpty());

        Health health = node.get(ProcessorHealth.class).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsOnlyKeys("flow-when-prescription-approved-then-route");
    }

    @Test
    void nothingIsKeptInLargeObjects() {
        assertThat(DATABASE.query("select count(*) from pg_largeobject_metadata"))
                .containsExactly("0");
    }

    private static void asAnotherNodesPollerWould(PrescriptionId id) {
        try (Node other = new Node(DATABASE, CLOCK, home)) {
            Context context = Context.of(Actor.system("obligations"), CLOCK.instant());
            String duty = "delivery-promise." + id;
            other.gate().send(new MarkDeliveryOverdue(id, context, null), new Cause("obligations", duty, duty));
        }
    }

    /** An event that no decision of ours would make: whatever reads this stream fails. */
    private static PrescriptionApproved approvalOfNothing(PrescriptionId poisoned) {
        PrescriptionApproved model =
                node.get(EventStreams.class).stream(
                                practice.approved(practice.patient()).value())
                        .stream()
                        .map(stored -> stored.event())
                        .filter(PrescriptionApproved.class::isInstance)
                        .map(PrescriptionApproved.class::cast)
                        .findFirst()
                        .orElseThrow();
        return new PrescriptionApproved(
                poisoned,
                model.at(),
                model.issuedOn(),
                model.lastFillOn(),
                model.payloadDigest(),
                model.factors(),
                model.signature(),
                model.promised(),
                model.rulebook(),
                model.findings(),
                model.evidence(),
                model.asked(),
                model.signed());
    }

    private static void publish(long sequence, PrescriptionEvent event) {
        node.get(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "prescription", event.stream(), sequence, event, Map.of("correlationId", "poison")));
    }

    private static List<String> rowsOf(PrescriptionId id) {
        return DATABASE.query("select row(o.*)::text from view_obligation o where prescription = '" + id
                + "' order by id, from_position");
    }

    private static List<String> parked(PrescriptionId stream) {
        return DATABASE.query("select payload_type from dead_letter_entry where sequence_identifier = '" + stream
                + "' and processing_group = 'flow-when-prescription-approved-then-route' order by sequence_index");
    }

    private static PrescriptionId routed() {
        PrescriptionId id = practice.approved(practice.patient());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(practice.prescription(id).stage()).isEqualTo(Stage.ROUTED));
        return id;
    }

    private static Fill fill(PrescriptionId id) {
        return practice.prescription(id).fills().getFirst();
    }

    private static String obligation(PrescriptionId id) {
        return String.join(
                ",",
                DATABASE.query(
                        "select status from view_obligation where kind = 'delivery-promise' and to_position = 9223372036854775807 and prescription = '"
                                + id + "'"));
    }

    private static List<String> names(String stream) {
        return node.get(EventStreams.class).stream(stream).stream()
                .map(stored -> stored.name())
                .toList();
    }
}
