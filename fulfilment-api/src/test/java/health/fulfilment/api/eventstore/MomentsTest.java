package health.fulfilment.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How things stood at a moment is one position, now and for ever. */
class MomentsTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final AtomicReference<Instant> time = new AtomicReference<>(NOON);
    private final TestDatabase database = TestDatabase.create();
    private final TestNode node = new TestNode(database, TestNode.SETTINGS, time::get, null);

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void theLastEventRecordedByThenIsFoundExactly() {
        for (int second = 0; second < 20; second++) {
            time.set(NOON.plusSeconds(second / 2)); // two events each second
            node.send(JarCommand.fill("jar-a", 1));
        }
        EventStreams streams = node.log.streams();
        assertThat(streams.positionAsOf(NOON.minusMillis(1))).isEmpty();
        assertThat(streams.positionAsOf(NOON)).contains(1L);
        assertThat(streams.positionAsOf(NOON.plusMillis(999))).contains(1L);
        assertThat(streams.positionAsOf(NOON.plusSeconds(4))).contains(9L);
        assertThat(streams.positionAsOf(NOON.plusSeconds(9))).contains(19L);
        assertThat(node.log.engine().createTokenAt(NOON.plusSeconds(4))).isEqualTo(new GlobalSequenceTrackingToken(7));
        assertThat(node.log.engine().createTokenAt(NOON)).isNull();
        assertThat(node.log.engine().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(19));
    }

    @Test
    void anEmptyLogHasNoPosition() {
        assertThat(node.log.streams().positionAsOf(NOON)).isEmpty();
        assertThat(node.log.streams().lastPosition()).isEqualTo(-1);
        assertThat(node.log.engine().createHeadToken()).isNull();
    }

    @Test
    void aMomentThatHasNotComeIsRefused() {
        assertThatThrownBy(() -> node.log.streams().positionAsOf(NOON.plusMillis(1)))
                .isInstanceOf(FutureMoment.class);
    }

    @Test
    void whatWasAnsweredAboutAMomentStaysTrueWhateverIsRecordedLater() {
        node.send(JarCommand.fill("jar-a", 1));
        assertThat(node.log.streams().positionAsOf(NOON)).contains(0L);
        node.send(JarCommand.fill("jar-a", 1)); // in the very same millisecond, by the clock
        try (TestNode late = new TestNode(database, TestNode.SETTINGS, () -> NOON.minusSeconds(60), null)) {
            late.send(JarCommand.fill("jar-b", 1)); // by a clock that is slow
        }
        assertThat(node.log.streams().positionAsOf(NOON)).contains(0L);
        assertThat(node.log.streams().after(-1, 10))
                .extracting(StoredEvent::recordedAt)
                .isEqualTo(List.of(NOON, NOON.plusMillis(1), NOON.plusMillis(1)));
    }

    @Test
    void recordingTimesNeverGoBackWhenTheClockDoes() {
        node.send(JarCommand.fill("jar-a", 1));
        time.set(NOON.minusSeconds(3600));
        node.send(JarCommand.fill("jar-a", 1));
        assertThat(node.log.streams().after(-1, 10))
                .extracting(StoredEvent::recordedAt)
                .containsExactly(NOON, NOON);
    }
}
