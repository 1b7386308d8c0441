package health.fulfilment.api.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import health.fulfilment.api.commands.HandClock;
import health.fulfilment.api.commands.Node;
import health.fulfilment.api.commands.NotDecided;
import health.fulfilment.api.commands.Practice;
import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.core.flow.WhenPrescriptionApprovedThenRoute;
import health.fulfilment.core.flow.WhenShipmentHandedOverThenReleaseFill;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import health.fulfilment.rules.Credential;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowRunnerTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final HandClock CLOCK = new HandClock(Practice.MONDAY);

    @TempDir
    private static Path home;

    private static Node node;
    private static Practice practice;
    private static FlowRunner routing;
    private static int licences = 100;

    @BeforeAll
    static void open() {
        node = new Node(DATABASE, CLOCK, home);
        practice = new Practice(node.gate(), node.nouns(), node.sealer(), CLOCK).open();
        routing = new FlowRunner(new WhenPrescriptionApprovedThenRoute(), node::gate);
    }

    @AfterAll
    static void close() {
        node.close();
        DATABASE.close();
    }

    @Test
    void whatFollowsIsStoredBeforeTheBatchThatShowedTheEventIs() {
        PrescriptionId id = practice.approved(practice.patient());
        EventMessage<?> approved = lastOf(id);
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(approved);
        try {
            routing.on(event(id), approved);
            assertThat(practice.prescription(id).stage()).isEqualTo(Stage.ROUTED);
        } finally {
            batch.rollback();
        }
        assertThat(practice.prescription(id).stage())
                .as("the batch's failure takes back nothing that was answered")
                .isEqualTo(Stage.ROUTED);
    }

    @Test
    void anEventThatIsShownAgainChangesNothing() {
        PrescriptionId id = practice.approved(practice.patient());
        StoredEvent approved = node.streams().stream(id.value()).getLast();
        EventMessage<?> message = lastOf(id);
        routing.on(approved.event(), message);
        List<String> once = texts(id);

        routing.on(approved.event(), message);
        new FlowRunner(new WhenPrescriptionApprovedThenRoute(), node::gate).on(approved.event(), message);

        assertThat(texts(id)).isEqualTo(once);
    }

    @Test
    void whatFollowsNamesTheFlowAndKeepsTheCorrelation() {
        PrescriptionId id = practice.approved(practice.patient());
        EventMessage<?> approved = lastOf(id);
        routing.on(event(id), approved);

        assertThat(node.streams().stream(id.value()).getLast().metaDataMap())
                .containsEntry("actor", "when-prescription-approved-then-route")
                .containsEntry("role", "system")
                .containsEntry("client", "flow-when-prescription-approved-then-route")
                .containsEntry("correlationId", (String) approved.getMetaData().get("correlationId"));
    }

    @Test
    void whatCannotBeIsAFaultSoThatItsStreamIsParked() {
        FillId nobodys = FillId.of(PrescriptionId.of(UUID.randomUUID()), 1);
        ShipmentHandedOver event = new ShipmentHandedOver(
                ShipmentId.of(nobodys),
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
        FlowRunner release = new FlowRunner(new WhenShipmentHandedOverThenReleaseFill(), node::gate);

        assertThatThrownBy(() -> release.on(event, GenericEventMessage.asEventMessage(event)))
                .isInstanceOf(UnexpectedRefusal.class)
                .hasMessageContaining("NOT_FOUND");
    }

    @Test
    void aConflictIsDecidedAgainOnWhatIsSoNow() {
        PrescriptionId id = practice.approved(practice.patient());
        EventMessage<?> approved = lastOf(id);
        FlowRunner late = new FlowRunner(
                new WhenPrescriptionApprovedThenRoute(), () -> node.gateWhile(FlowRunnerTest::aLicenceIsAdded));

        late.on(event(id), approved);

        assertThat(node.streams().stream(id.value()))
                .extracting(StoredEvent::name)
                .containsOnlyOnce("prescription-routed");
    }

    @Test
    void whatIsNeverDecidedIsNotParkedButTriedAgain() {
        PrescriptionId id = practice.approved(practice.patient());
        EventMessage<?> approved = lastOf(id);
        Event event = event(id);
        FlowRunner crowded = new FlowRunner(
                new WhenPrescriptionApprovedThenRoute(), () -> node.gateAlwaysWhile(FlowRunnerTest::aLicenceIsAdded));

        NotDecided later = catchThrowableOfType(NotDecided.class, () -> crowded.on(event, approved));
        assertThatThrownBy(() -> DeadLetters.decide(new GenericDeadLetter<>(id.value(), approved), later))
                .as("so that the processor steps back, and shows the same event again")
                .isSameAs(later);
        assertThat(practice.prescription(id).stage()).isEqualTo(Stage.APPROVED);

        routing.on(event, approved);
        assertThat(practice.prescription(id).stage()).isEqualTo(Stage.ROUTED);
    }

    /** Whatever is decided about the pharmacy's orders in this moment rests on something else now. */
    private static void aLicenceIsAdded() {
        practice.license(Practice.PHARMACY.value(), Credential.Kind.STATE_LICENCE, "NY-" + ++licences);
    }

    private static List<String> texts(PrescriptionId id) {
        return node.streams().stream(id.value()).stream()
                .map(StoredEvent::payload)
                .toList();
    }

    private static Event event(PrescriptionId id) {
        return node.streams().stream(id.value()).getLast().event();
    }

    private static EventMessage<?> lastOf(PrescriptionId id) {
        StoredEvent stored = node.streams().stream(id.value()).getLast();
        return new GenericEventMessage<>(
                new GenericMessage<>(stored.id().toString(), stored.event(), Map.copyOf(stored.metaDataMap())),
                stored::occurredAt);
    }
}
