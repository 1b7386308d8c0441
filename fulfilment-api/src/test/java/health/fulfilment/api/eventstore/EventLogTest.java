package health.fulfilment.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Relied;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private final TestDatabase database = TestDatabase.create();
    private final TestNode node = new TestNode(database);

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void positionsAndSequencesStartAtZeroAndLeaveNothingOut() {
        node.send(JarCommand.fill("jar-a", 1));
        node.send(JarCommand.fill("jar-b", 2).about("pat-1"));
        node.send(JarCommand.fill("jar-a", 3).about("pat-1"));

        assertThat(node.log.streams().after(-1, 10))
                .extracting(StoredEvent::position)
                .containsExactly(0L, 1L, 2L);
        assertThat(node.log.streams().stream("jar-a"))
                .extracting(StoredEvent::sequence)
                .containsExactly(0L, 1L);
        assertThat(node.log.streams().byPatient("pat-1"))
                .extracting(StoredEvent::position)
                .containsExactly(1L, 2L);
        assertThat(node.log.streams().stream("jar-a", 0)).hasSize(1);
        assertThat(node.log.streams().asOf("jar-a", 1)).hasSize(1);
        assertThat(node.log.streams().lastPosition()).isEqualTo(2);
    }

    @Test
    void anEventIsStoredUnderItsNameInTheTextThatWasWritten() {
        node.send(JarCommand.fill("jar-a", 7)
                .withNote("with \"quotes\", \\ and ümläut")
                .about("pat-1"));

        StoredEvent stored = node.log.streams().stream("jar-a").getFirst();
        assertThat(stored.name()).isEqualTo("jar-filled");
        assertThat(stored.aggregateType()).isEqualTo("jar");
        assertThat(stored.payload())
                .isEqualTo(
                        "{\"jar\":\"jar-a\",\"at\":\"2026-11-02T15:00:00.000Z\",\"amount\":7,\"note\":\"with \\\"quotes\\\", \\\\ and ümläut\"}");
        assertThat(stored.metaDataMap()).containsEntry("patient", "pat-1");
        assertThat(stored.nonce()).hasSize(32);
        assertThat(stored.occurredAt()).isEqualTo(JarCommand.AT);
        assertThat(stored.event())
                .isEqualTo(new JarEvent.JarFilled("jar-a", JarCommand.AT, 7, "with \"quotes\", \\ and ümläut"));
    }

    @Test
    void axonFollowsTheLogFromItsFirstEvent() {
        node.send(JarCommand.fill("jar-a", 1));
        node.send(JarCommand.fill("jar-a", 2));

        List<? extends TrackedEventMessage<?>> followed =
                node.log.engine().readEvents(null, false).toList();
        assertThat(followed)
                .extracting(event -> event.trackingToken())
                .isEqualTo(List.of(new GlobalSequenceTrackingToken(0), new GlobalSequenceTrackingToken(1)));
        assertThat(followed.getLast().getPayload()).isEqualTo(new JarEvent.JarFilled("jar-a", JarCommand.AT, 2, null));
        assertThat(followed.getLast().getTimestamp()).isEqualTo(JarCommand.AT);
    }

    @Test
    void aSecondNodeReadsWhatTheFirstStored() {
        node.send(JarCommand.fill("jar-a", 999_999));
        try (TestNode other = new TestNode(database)) {
            Answer answer = other.send(JarCommand.fill("jar-a", 2));
            assertThat(answer.refused()).isTrue();
            assertThat(answer.version()).isZero();
        }
    }

    @Test
    void aConflictFailsAndTheNextAttemptSeesTheStreamAsItIs() {
        node.send(JarCommand.fill("jar-a", 1));
        try (TestNode other = new TestNode(database)) {
            other.send(JarCommand.fill("jar-a", 999_999));
        }
        assertThatThrownBy(() -> node.send(JarCommand.fill("jar-a", 1))).isInstanceOf(ConcurrencyException.class);
        assertThat(node.send(JarCommand.fill("jar-a", 1)).refused())
                .as("the cached state was dropped with the conflict")
                .isTrue();
    }

    @Test
    void aRefusalFromACachedStateThatIsStaleIsNotAnswered() {
        node.send(JarCommand.fill("jar-a", 500_000));
        try (TestNode other = new TestNode(database)) {
            other.send(JarCommand.fill("jar-a", -400_000));
        }
        assertThatThrownBy(() -> node.send(JarCommand.fill("jar-a", 600_000))).isInstanceOf(StaleEvidence.class);
        assertThat(node.send(JarCommand.fill("jar-a", 600_000)).refused()).isFalse();
    }

    @Test
    void evidenceThatChangedSinceFailsTheCommand() {
        node.send(JarCommand.fill("lic-1", 1));
        JarCommand relying = JarCommand.fill("jar-a", 1).relyingOn(new Relied("lic-1", 0), new Relied("lic-2", -1));
        node.send(relying);

        node.send(JarCommand.fill("lic-1", 1));
        assertThatThrownBy(() -> node.send(relying)).isInstanceOfSatisfying(StaleEvidence.class, stale -> {
            assertThat(stale.relied().stream()).isEqualTo("lic-1");
            assertThat(stale.present()).isEqualTo(1);
        });
        assertThat(node.log.streams().stream("jar-a")).hasSize(1);
    }

    @Test
    void aTherapyIsAtThePositionOfItsPatientsLastEvent() {
        String therapy = Relied.therapyOf("pat-1");
        node.send(JarCommand.fill("jar-a", 1).about("pat-1").relyingOn(new Relied(therapy, -1)));
        node.send(JarCommand.fill("jar-b", 1).about("pat-2").relyingOn(new Relied(therapy, 0)));
        node.send(JarCommand.fill("jar-c", 1).about("pat-1").relyingOn(new Relied(therapy, 0)));

        assertThatThrownBy(() ->
                        node.send(JarCommand.fill("jar-d", 1).about("pat-1").relyingOn(new Relied(therapy, 0))))
                .isInstanceOf(StaleEvidence.class);
    }

    @Test
    void aRequestWithAKeyIsAnsweredOnceAndItsReceiptTellsHow() {
        node.send(JarCommand.fill("jar-a", 1), "first");
        assertThatThrownBy(() -> node.send(JarCommand.fill("jar-a", 1), "first"))
                .isInstanceOfSatisfying(RepeatedRequest.class, repeated -> {
                    assertThat(repeated.first().answer()).isEqualTo(new Answer("jar-a", 0, null));
                    assertThat(repeated.first().requestHmac()).isEqualTo("hmac-of-first");
                    assertThat(repeated.first().position()).isZero();
                });
        assertThat(node.log.streams().stream("jar-a")).hasSize(1);
        assertThat(node.log.receipts().find("test", "first")).isPresent();
        assertThat(node.log.receipts().find("somebody else", "first")).isEmpty();
    }

    @Test
    void aRefusalLeavesAReceiptWithAndWithoutAnEvent() {
        Answer silent = node.send(JarCommand.fill("jar-a", 2_000_000), "silent");
        Answer remembered = node.send(JarCommand.fill("jar-a", JarAggregate.GLASS), "remembered");

        Receipt first = node.log.receipts().find("test", "silent").orElseThrow();
        assertThat(first.answer()).isEqualTo(silent);
        assertThat(first.position()).isNull();
        Receipt second = node.log.receipts().find("test", "remembered").orElseThrow();
        assertThat(second.answer()).isEqualTo(remembered);
        assertThat(second.position()).isZero();
        assertThatThrownBy(() -> node.send(JarCommand.fill("jar-a", 2_000_000), "silent"))
                .isInstanceOf(RepeatedRequest.class);
    }

    @Test
    void metadataAndTimesSurviveAxonsOwnReading() {
        node.send(JarCommand.fill("jar-a", 1).about("pat-1"));
        var read = node.log.engine().readEvents("jar-a", 0).next();
        assertThat(Map.copyOf(read.getMetaData())).containsEntry("patient", "pat-1");
        assertThat(read.getTimestamp()).isEqualTo(Instant.parse("2026-11-02T15:00:00Z"));
        assertThat(read.getType()).isEqualTo("jar");
    }
}
