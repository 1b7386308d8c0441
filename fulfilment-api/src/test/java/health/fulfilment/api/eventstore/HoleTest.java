package health.fulfilment.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Somebody with the owner's rights removed an event. */
class HoleTest {

    private final TestDatabase database = TestDatabase.create();
    private final TestNode node = new TestNode(database);

    @BeforeEach
    void fiveEvents() {
        for (int i = 0; i < 5; i++) {
            node.send(JarCommand.fill("jar-a", 1));
        }
        assertThat(node.log.health().health().getStatus()).isEqualTo(Status.UP);
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void aReaderOfTheLogStopsAtTheHoleAndHealthGoesDown() {
        database.execute("delete from event where position = 2");
        List<Long> seen = new ArrayList<>();

        assertThatThrownBy(() -> node.log.streams().forward(0, event -> seen.add(event.position())))
                .isInstanceOfSatisfying(
                        EventLogHole.class, hole -> assertThat(hole.position()).isEqualTo(2));
        assertThat(seen).containsExactly(0L, 1L);
        assertDown("event log has a hole at 2");
    }

    @Test
    void axonsReaderStopsThereTooAndDeliversNothingBeyond() throws InterruptedException {
        database.execute("delete from event where position = 2");
        try (TrackingEventStream stream = node.store.openStream(new GlobalSequenceTrackingToken(1))) {
            assertThatThrownBy(() -> stream.hasNextAvailable(1, TimeUnit.SECONDS))
                    .isInstanceOf(EventLogHole.class);
        }
        assertDown("event log has a hole at 2");
    }

    @Test
    void aReaderThatFollowsTheEndStopsAtAHoleThatAppearsBeforeIt() throws InterruptedException {
        try (TrackingEventStream stream = node.store.openStream(null)) {
            for (int i = 0; i < 5; i++) {
                stream.nextAvailable();
            }
            assertThat(stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isFalse();
            database.execute("update event_log_head set next_position = next_position + 1");
            node.send(JarCommand.fill("jar-a", 1));

            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            Optional<TrackedEventMessage<?>> beyond = Optional.empty();
            while (isUp() && System.nanoTime() < end) {
                beyond = stream.hasNextAvailable(50, TimeUnit.MILLISECONDS) ? stream.peek() : beyond;
            }
            assertThat(beyond)
                    .as("Axon's event store only logs the failure, but nothing comes past the hole")
                    .isEmpty();
        }
        assertDown("event log has a hole at 5");
    }

    @Test
    void eventsMissingAtTheEndAreNoticedByHealth() {
        database.execute("delete from event where position = 4");
        assertDown("event log has a hole at 4");
    }

    @Test
    void healthStaysDownUntilSomebodyLooked() {
        database.execute("create table removed as select * from event where position = 2");
        database.execute("delete from event where position = 2");
        assertThatThrownBy(() -> node.log.streams().after(-1, 10)).isInstanceOf(EventLogHole.class);
        database.execute(
                "insert into event (position, event_id, name, aggregate_type, stream, sequence, occurred_at, recorded_at, payload, meta_data, nonce)"
                        + " select position, event_id, name, aggregate_type, stream, sequence, occurred_at, recorded_at, payload, meta_data, nonce from removed");

        assertThat(node.log.streams().after(-1, 10)).hasSize(5);
        assertDown("event log has a hole at 2");
    }

    private boolean isUp() {
        return node.log.health().health().getStatus().equals(Status.UP);
    }

    private void assertDown(String reason) {
        Health health = node.log.health().health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("reason", reason);
    }
}
