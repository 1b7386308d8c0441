package health.fulfilment.api.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.core.prescription.OrderCommand.RoutePrescription;
import health.fulfilment.core.prescription.OrderCommand.StartFill;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovePrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.DiscardDraft;
import health.fulfilment.core.prescription.PrescriptionCommand.DraftPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.MarkReady;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the door guarantees when several come at once, to one node or to two. */
class CommandGateTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final HandClock CLOCK = new HandClock(Practice.MONDAY);

    @TempDir
    private static Path home;

    private static Node node;
    private static Node otherNode;
    private static Practice practice;

    @BeforeAll
    static void open() {
        node = new Node(DATABASE, CLOCK, home);
        otherNode = new Node(DATABASE, CLOCK, home);
        practice = new Practice(node.gate(), node.nouns(), node.sealer(), CLOCK).open();
    }

    @AfterAll
    static void close() {
        node.close();
        otherNode.close();
        DATABASE.close();
    }

    @Test
    void anOrderGoesFromDraftToThePatientsDoor() {
        PrescriptionId id = practice.accepted(practice.patient());
        practice.delivered(practice.handedOver(practice.dispensed(id)));
        assertThat(practice.prescription(id).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(practice.prescription(id).approval().judgement().evidence())
                .extracting("stream")
                .contains(id.value(), Practice.PRESCRIBER.value(), "lic-" + Practice.PRESCRIBER + "-NY");
    }

    @Test
    void everyEventSaysWhoAskedForIt() {
        PrescriptionId id = PrescriptionId.of(UUID.randomUUID());
        DraftPrescription command = practice.drafting(id, practice.patient());
        node.gate().send(command, Practice.request("who-asked", command));
        assertThat(node.streams().stream(id.value()).getFirst().metaDataMap())
                .containsEntry("actor", "dr-a")
                .containsEntry("role", "prescriber")
                .containsEntry("holder", Practice.PRESCRIBER.value())
                .containsEntry("client", "a-client")
                .containsEntry("state", "NY")
                .containsKeys("commandId", "correlationId", "patient")
                .doesNotContainKeys("idempotencyKey", "requestHmac", "onBehalfOf", "traceId");
    }

    @Test
    void aLicenceSuspendedBetweenGatheringAndAppendRefusesTheApproval() {
        TestDatabase own = TestDatabase.create();
        try (own;
                Node here = new Node(own, CLOCK, home);
                Node there = new Node(own, CLOCK, home)) {
            Practice another = new Practice(here.gate(), here.nouns(), here.sealer(), CLOCK).open();
            ApprovePrescription approval = another.approval(another.ready(another.patient()));
            CommandGate interrupted = here.gateWhile(() -> there.gate().send(another.suspensionOfThePrescriber()));

            Answer answer = interrupted.send(approval);

            assertThat(answer.refusal().code()).isEqualTo("PRESCRIBER_NOT_AUTHORIZED");
            assertThat(another.prescription(approval.prescription()).stage()).isEqualTo(Stage.READY);
        }
    }

    @Test
    void whatAnotherNodeRecordedCountsAlthoughThisOneRemembersOtherwise() {
        TestDatabase own = TestDatabase.create();
        try (own;
                Node here = new Node(own, CLOCK, home);
                Node there = new Node(own, CLOCK, home)) {
            Practice another = new Practice(here.gate(), here.nouns(), here.sealer(), CLOCK).open();
            another.approved(another.patient());
            ApprovePrescription approval = another.approval(another.ready(another.patient()));

            there.gate().send(another.suspensionOfThePrescriber());

            assertThat(here.gate().send(approval).refusal().code()).isEqualTo("PRESCRIBER_NOT_AUTHORIZED");
        }
    }

    @Test
    void ofTwoApprovalsAtOnceForOnePatientOnePassesWhereTheLawLooksAtEarlierOnes() {
        PatientId patient = practice.patient();
        List<ApprovePrescription> approvals =
                List.of(practice.approval(practice.ready(patient)), practice.approval(practice.ready(patient)));

        List<Answer> answers = atOnce(
                () -> node.gate().send(approvals.get(0)), () -> otherNode.gate().send(approvals.get(1)));

        assertThat(answers)
                .filteredOn(Answer::refused)
                .singleElement()
                .satisfies(
                        refused -> assertThat(refused.refusal().citation()).isEqualTo("N.Y. Pub. Health Law 3332(3)"));
    }

    @Test
    void ofTwoFillsOfTheLastQuantityExactlyOneSucceeds() {
        StartFill fill = practice.wholeFill(practice.accepted(practice.patient()));

        List<Answer> answers = atOnce(
                () -> node.gate().send(fill),
                () -> otherNode.gate().send(fill),
                () -> node.gate().send(fill));

        assertThat(answers).filteredOn(answer -> !answer.refused()).hasSize(1);
        assertThat(practice.prescription(fill.prescription()).fills()).hasSize(1);
    }

    @Test
    void theSameKeyOnTwoNodesAtOnceIsOneOrderAndOneAnswer() {
        PatientId patient = practice.patient();
        for (int i = 0; i < 10; i++) {
            DraftPrescription command = practice.drafting(PrescriptionId.of(UUID.randomUUID()), patient);
            RequestIdentity request = Practice.request("draft-" + i, command);

            List<Answer> answers = atOnce(
                    () -> node.gate().send(command, request),
                    () -> otherNode.gate().send(command, request));

            assertThat(answers).containsOnly(new Answer(command.target(), 0, null));
            assertThat(node.streams().stream(command.target())).hasSize(1);
        }
    }

    @Test
    void theSameKeyGivesTheFirstOrderEvenIfTheRepeatWouldMakeAnotherOne() {
        PatientId patient = practice.patient();
        DraftPrescription first = practice.drafting(PrescriptionId.of(UUID.randomUUID()), patient);
        DraftPrescription repeat = practice.drafting(PrescriptionId.of(UUID.randomUUID()), patient);
        RequestIdentity request = Practice.request("made-twice", first);

        List<Answer> answers = atOnce(
                () -> node.gate().send(first, request), () -> otherNode.gate().send(repeat, request));

        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        assertThat(node.streams().stream(first.target()).size()
                        + node.streams().stream(repeat.target()).size())
                .isEqualTo(1);
    }

    @Test
    void theSameKeyGivesTheSameRefusalAlthoughMattersHaveChanged() {
        PatientId patient = PatientId.of(UUID.randomUUID());
        DraftPrescription tooEarly = practice.drafting(PrescriptionId.of(UUID.randomUUID()), patient);
        RequestIdentity request = Practice.request("too-early", tooEarly);
        List<Answer> refused = atOnce(
                () -> node.gate().send(tooEarly, request),
                () -> otherNode.gate().send(tooEarly, request));
        assertThat(refused).extracting(answer -> answer.refusal().code()).containsOnly("PATIENT_NOT_REGISTERED");

        practice.say(practice.registration(patient));

        assertThat(node.gate().send(tooEarly, request)).isEqualTo(refused.getFirst());
        assertThat(node.gate().send(tooEarly).refused()).isFalse();
    }

    @Test
    void aKeyUsedForAnotherRequestIsRefused() {
        PatientId patient = practice.patient();
        DraftPrescription first = practice.drafting(PrescriptionId.of(UUID.randomUUID()), patient);
        DraftPrescription another = practice.drafting(PrescriptionId.of(UUID.randomUUID()), patient);
        node.gate().send(first, Practice.request("reused", first));

        assertThatThrownBy(() -> otherNode.gate().send(another, Practice.request("reused", another)))
                .isInstanceOf(IdempotencyKeyReused.class);
        assertThat(node.streams().stream(another.target())).isEmpty();
    }

    @Test
    void aRefusalFromAStaleCachedStateIsTakenAgainOnTheFreshOne() {
        PrescriptionId id = practice.draft(practice.patient());
        Command tooEarly = approvalTooEarly(id);
        assertThat(otherNode.gate().send(tooEarly).refusal().kind()).isEqualTo(Refusal.Kind.STAGE);

        practice.say(new MarkReady(id, Context.of(Practice.DOCTOR, CLOCK.instant()), null));

        // The other node still remembers a draft.
        assertThat(otherNode.gate().send(practice.approval(id)).refusal()).isNull();
    }

    @Test
    void anExpectedVersionIsComparedWithThePresentOneNotTheCachedOne() {
        PrescriptionId id = practice.draft(practice.patient());
        Context onFirst = new Context(Practice.DOCTOR, CLOCK.instant(), 0L);
        assertThat(otherNode.gate().send(approvalTooEarly(id)).refused()).isTrue();
        practice.say(new MarkReady(id, Context.of(Practice.DOCTOR, CLOCK.instant()), null));

        Answer answer = otherNode.gate().send(new DiscardDraft(id, onFirst));

        assertThat(answer.refusal()).isEqualTo(Refusal.stale(0, 1));
    }

    @Test
    void whatFollowsFromOneCauseIsDoneOnce() {
        PrescriptionId id = practice.approved(practice.patient());
        Command route = new RoutePrescription(id, Context.of(Actor.system("flow-story"), CLOCK.instant()), null);
        Cause cause = new Cause("flow-story", "event-1", "event-1");

        List<Answer> answers = atOnce(
                () -> node.gate().send(route, cause), () -> otherNode.gate().send(route, cause));

        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        assertThat(node.gate().send(route, cause)).isEqualTo(answers.getFirst());
        assertThat(practice.prescription(id).stage()).isEqualTo(Stage.ROUTED);
    }

    @Test
    void aConsequenceThatWasRefusedAndRecordedIsNotRecordedAgain() {
        TestDatabase own = TestDatabase.create();
        try (own;
                Node here = new Node(own, CLOCK, home)) {
            Practice another = new Practice(here.gate(), here.nouns(), here.sealer(), CLOCK).open();
            another.say(another.suspensionOfThePharmacy());
            PrescriptionId id = another.approved(another.patient());
            Command route = new RoutePrescription(id, Context.of(Actor.system("flow-story"), CLOCK.instant()), null);
            Cause cause = new Cause("flow-story", "event-1", "event-1");

            Answer first = here.gate().send(route, cause);

            assertThat(first.refusal().code()).isEqualTo("NO_ELIGIBLE_PHARMACY");
            assertThat(here.gate().send(route, cause)).isEqualTo(first);
            assertThat(here.streams().stream(id.value()))
                    .extracting(StoredEvent::name)
                    .containsOnlyOnce("prescription-not-routable");
        }
    }

    @Test
    void commandsAreNotSentInsideAUnitOfWork() {
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(null);
        try {
            assertThatThrownBy(() -> node.gate().send(practice.registration(PatientId.of(UUID.randomUUID()))))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            batch.rollback();
        }
    }

    private static ApprovePrescription approvalTooEarly(PrescriptionId id) {
        return new ApprovePrescription(
                id, Context.of(Practice.DOCTOR, CLOCK.instant()), "sha256:none", List.of("totp"), null);
    }

    /** All begin together; the answers come in the order of the callers. */
    @SafeVarargs
    private static List<Answer> atOnce(Callable<Answer>... callers) {
        CyclicBarrier start = new CyclicBarrier(callers.length);
        List<Callable<Answer>> together = new ArrayList<>();
        for (Callable<Answer> caller : callers) {
            together.add(() -> {
                start.await();
                return caller.call();
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(callers.length)) {
            return threads.invokeAll(together).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
