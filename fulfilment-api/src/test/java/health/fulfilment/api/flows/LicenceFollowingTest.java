package health.fulfilment.api.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.commands.HandClock;
import health.fulfilment.api.commands.Practice;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.core.licensure.LicensureCommand.ReinstateLicence;
import health.fulfilment.core.licensure.LicensureCommand.RenewLicence;
import health.fulfilment.core.licensure.LicensureCommand.SuspendLicence;
import health.fulfilment.core.prescription.Hold;
import health.fulfilment.core.prescription.OrderCommand.StartFill;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a licence's change does to orders and to the past, on a real log. */
class LicenceFollowingTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final Actor OFFICER = new Actor("officer", Role.COMPLIANCE, null, null);
    private static final Actor SHOP = new Actor("rph-a", Role.PHARMACY, Practice.PHARMACY.value(), null);
    private static final LicenceId OF_PHARMACY =
            LicenceId.of(LicensureId.of(Practice.PHARMACY.value(), Practice.NY), 1);
    private static final LicenceId OF_PRESCRIBER =
            LicenceId.of(LicensureId.of(Practice.PRESCRIBER.value(), Practice.NY), 1);
    private static final LocalDate FOURTH = LocalDate.of(2026, 11, 4);

    /** Last day of the pharmacy's licence. */
    private static final LocalDate TWENTIETH = LocalDate.of(2026, 11, 20);

    private final TestDatabase database = TestDatabase.create();
    private final HandClock clock = new HandClock(Practice.MONDAY);

    @TempDir
    private Path home;

    private FollowingNode node;
    private Practice practice;

    @BeforeEach
    void open() {
        node = new FollowingNode(database, clock, home);
        practice = node.practice(clock).open(TWENTIETH);
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void a_backdated_suspension_finds_each_decision_it_touches_and_holds_what_has_not_happened_yet() {
        PrescriptionId early = accepted();
        clock.advance(Duration.ofDays(8));
        PrescriptionId late = accepted();
        practice.dispensed(late);
        List<String> history = names(late);

        suspend(OF_PHARMACY, FOURTH);

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(findings(late))
                        .containsExactlyInAnyOrder(
                                "prescription-routed",
                                "order-accepted",
                                "fill-started",
                                "fill-reviewed",
                                "fill-dispensed"));
        assertThat(database.query("select distinct f ->> 'code' from event,"
                        + " json_array_elements(payload -> 'findings') f where name = 'compliance-finding-raised'"))
                .containsExactly("PHARMACY_LICENCE_INACTIVE");
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(List.of(early, late)).allSatisfy(this::isHeldForThePharmacy));
        assertThat(findings(early)).as("decided before the suspension").isEmpty();
        assertThat(names(late).subList(0, history.size()))
                .as("history stays as it is")
                .isEqualTo(history);

        Refusal refusal = startFill(early);
        assertThat(refusal.code()).isEqualTo("ORDER_ON_HOLD");
        assertThat(refusal.sentence()).contains("licence suspended");

        practice.say(new ReinstateLicence(OF_PHARMACY, now(), LocalDate.of(2026, 11, 10), "order lifted"));
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(holds(early)).isEmpty());
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(holds(late)).isEmpty());
        assertThat(startFill(early)).isNull();
        assertThat(findings(late)).as("what was found stays found").hasSize(5);
    }

    @Test
    void a_prescriber_s_suspension_touches_what_the_prescriber_signed() {
        clock.advance(Duration.ofDays(8));
        PrescriptionId order = accepted();

        suspend(OF_PRESCRIBER, FOURTH);

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(findings(order)).containsExactly("prescription-approved"));
        await().atMost(LONG_ENOUGH)
                .untilAsserted(
                        () -> assertThat(holds(order)).extracting(Hold::key).containsExactly(OF_PRESCRIBER.value()));
    }

    @Test
    void an_order_that_is_not_sent_yet_goes_on_its_way_once_the_prescriber_s_licence_stands_again() {
        suspend(OF_PHARMACY, LocalDate.of(2026, 11, 2));
        PrescriptionId order = practice.approved(practice.patient());
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(stage(order)).isEqualTo(Stage.NOT_ROUTABLE));
        suspend(OF_PRESCRIBER, LocalDate.of(2026, 11, 2));
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(holds(order)).hasSize(1));
        practice.say(new ReinstateLicence(OF_PHARMACY, now(), LocalDate.of(2026, 11, 2), "order lifted"));

        practice.say(new ReinstateLicence(OF_PRESCRIBER, now(), LocalDate.of(2026, 11, 2), "order lifted"));

        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(stage(order)).isEqualTo(Stage.ROUTED));
    }

    @Test
    void an_order_waits_from_the_day_on_which_its_pharmacy_s_licence_runs_out_until_it_is_renewed() {
        PrescriptionId order = accepted();
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(renewals()).containsExactly("open"));

        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-11-21T12:00:00Z")));

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(holds(order))
                        .extracting(Hold::key, Hold::reason)
                        .containsExactly(tuple(OF_PHARMACY.value(), Hold.Reason.LICENCE_EXPIRED)));
        assertThat(startFill(order).sentence()).contains("licence expired");
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(renewals()).containsExactly("overdue"));

        practice.say(new RenewLicence(
                OF_PHARMACY, now(), TWENTIETH.plusDays(1), LocalDate.of(2028, 11, 20), "certificate seen"));
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(holds(order)).isEmpty());
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(renewals()).containsExactly("met", "open"));
        assertThat(startFill(order)).isNull();
        assertThat(findings(order)).isEmpty();
        assertThat(database.query("select count(*) from event where name = 'licence-lapsed'"))
                .containsExactly("1");
    }

    @Test
    void what_is_announced_for_a_day_holds_from_that_day_on() {
        PrescriptionId order = accepted();
        suspend(OF_PHARMACY, LocalDate.of(2026, 11, 10));
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(
                                database.query("select status from view_obligation where kind = 'licence-change'"))
                        .containsExactly("open"));
        assertThat(holds(order)).isEmpty();

        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-11-10T12:00:00Z")));

        await().atMost(LONG_ENOUGH).untilAsserted(() -> isHeldForThePharmacy(order));
        assertThat(findings(order)).isEmpty();
    }

    @Test
    void an_order_that_cannot_be_decided_keeps_no_other_from_being_held() {
        PrescriptionId order = accepted();
        PrescriptionId broken = PrescriptionId.of(UUID.randomUUID());
        PrescriptionApproved model = node.get(EventStreams.class).stream(order.value()).stream()
                .map(StoredEvent::event)
                .filter(PrescriptionApproved.class::isInstance)
                .map(PrescriptionApproved.class::cast)
                .findFirst()
                .orElseThrow();
        node.get(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "prescription", broken.value(), 0, approvalOf(broken, model), Map.of("correlationId", "x")));

        suspend(OF_PRESCRIBER, LocalDate.of(2026, 11, 2));

        await().atMost(LONG_ENOUGH)
                .untilAsserted(
                        () -> assertThat(holds(order)).extracting(Hold::key).containsExactly(OF_PRESCRIBER.value()));
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(database.query(
                                "select sequence_identifier from dead_letter_entry where processing_group = 'flow-"
                                        + WhenLicenceChangesThenReconsiderOrders.NAME + "'"))
                        .containsExactly(OF_PRESCRIBER.licensure().value()));
    }

    /** An event that no decision of ours would make: whatever reads this stream fails. */
    private static PrescriptionApproved approvalOf(PrescriptionId broken, PrescriptionApproved model) {
        return new PrescriptionApproved(
                broken,
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

    private List<String> renewals() {
        return database.query(
                "select status from view_obligation where kind = 'licence-renewal' and pharmacy is not null"
                        + " and subject like '" + OF_PHARMACY
                        + "@%' and to_position = 9223372036854775807 order by due_on");
    }

    @Test
    void two_nodes_and_a_replay_find_and_hold_nothing_twice() {
        PrescriptionId order = accepted();
        try (FollowingNode other = new FollowingNode(database, clock, home)) {
            suspend(OF_PHARMACY, LocalDate.of(2026, 11, 1));
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(findings(order))
                            .containsExactlyInAnyOrder("prescription-routed", "order-accepted"));
            await().atMost(LONG_ENOUGH).untilAsserted(() -> isHeldForThePharmacy(order));
            assertThat(other.get(EventStreams.class).lastPosition()).isPositive();
        }
        long before = node.get(EventStreams.class).lastPosition();

        replay("flow-" + WhenLicenceChangesThenReconsiderOrders.NAME);
        replay("flow-" + WhenLicenceWasNotInForceThenRaiseFindings.NAME);

        assertThat(node.get(EventStreams.class).lastPosition())
                .as("nothing new was recorded")
                .isEqualTo(before);
        assertThat(database.query("select processing_group from dead_letter_entry"))
                .isEmpty();
    }

    @Test
    void the_view_says_the_same_when_it_is_deleted_and_replayed() {
        PrescriptionId order = accepted();
        practice.dispensed(order);
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(reliances()).anyMatch(row -> row.contains("lic-phcy")));
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(
                                database.query("select read_to from view_progress where view_name = 'reliance'"))
                        .containsExactly("" + node.get(EventStreams.class).lastPosition()));
        List<String> rows = reliances();

        replay("view-reliance");

        assertThat(reliances()).isEqualTo(rows);
    }

    private List<String> reliances() {
        return database.query("select row(r.*)::text from view_reliance r order by stream, position");
    }

    /** Shows a follower everything again, and waits until it has seen it. */
    private void replay(String processor) {
        StreamingEventProcessor follower = node.get(EventProcessingConfiguration.class)
                .eventProcessor(processor, StreamingEventProcessor.class)
                .orElseThrow();
        await().atMost(LONG_ENOUGH).until(() -> {
            follower.shutDown();
            try {
                follower.resetTokens();
                return true;
            } catch (RuntimeException claimedByTheOtherNode) {
                follower.start();
                return false;
            }
        });
        follower.start();
        long last = node.get(EventStreams.class).lastPosition();
        await().atMost(LONG_ENOUGH)
                .until(() -> follower.processingStatus().values().stream()
                        .anyMatch(segment -> segment.getCurrentPosition().orElse(-1) >= last));
    }

    private void isHeldForThePharmacy(PrescriptionId order) {
        assertThat(holds(order))
                .extracting(Hold::key, Hold::reason)
                .containsExactly(tuple(OF_PHARMACY.value(), Hold.Reason.LICENCE_SUSPENDED));
    }

    private void suspend(LicenceId licence, LocalDate from) {
        practice.say(new SuspendLicence(licence, now(), from, "by order of the board"));
    }

    private Refusal startFill(PrescriptionId order) {
        return node.get(CommandGate.class)
                .send(new StartFill(
                        order, Context.of(SHOP, clock.instant()), Practice.PHARMACY, Quantity.of("30"), 30, null))
                .refusal();
    }

    private Context now() {
        return Context.of(OFFICER, clock.instant());
    }

    private PrescriptionId accepted() {
        PrescriptionId id = practice.approved(practice.patient());
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(stage(id)).isEqualTo(Stage.ROUTED));
        practice.accept(id);
        return id;
    }

    private Stage stage(PrescriptionId id) {
        return practice.prescription(id).stage();
    }

    private List<Hold> holds(PrescriptionId id) {
        return practice.prescription(id).handling().holds();
    }

    private List<String> findings(PrescriptionId id) {
        return database.query("select payload -> 'decision' ->> 'name' from event where name ="
                + " 'compliance-finding-raised' and payload -> 'concerned' ->> 'prescription' = '" + id
                + "' order by position");
    }

    private List<String> names(PrescriptionId id) {
        return database.query("select name from event where stream = '" + id + "' order by sequence");
    }
}
