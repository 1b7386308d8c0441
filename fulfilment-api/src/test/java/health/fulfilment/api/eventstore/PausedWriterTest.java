package health.fulfilment.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A node stands still between writing and committing: paused, swapped out, or cut off from the network. The database ends
 * its transaction after the idle timeout, here 400 ms instead of 5 s; nothing else about it depends on how long it stands
 * still, so this stands for a minute, or a day.
 */
class PausedWriterTest {

    private static final EventStoreSettings IMPATIENT = new EventStoreSettings(
            256, Duration.ofMillis(400), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), 4);

    private final TestDatabase database = TestDatabase.create();
    private final CountDownLatch standsStill = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final AtomicBoolean pauses = new AtomicBoolean(true);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void othersGoOnAndThePausedCommandIsStoredOnceOrNotAtAll() throws Exception {
        try (TestNode paused = new TestNode(database, IMPATIENT, InstantSource.system(), this::standStillOnce);
                TestNode other = new TestNode(database)) {
            other.send(JarCommand.fill("jar-before", 1));
            CompletableFuture<Object> answer = CompletableFuture.supplyAsync(() -> outcome(paused, "jar-paused"));
            assertThat(standsStill.await(30, TimeUnit.SECONDS)).isTrue();

            for (int i = 0; i < 20; i++) {
                other.send(JarCommand.fill("jar-other", 1));
            }
            assertThat(answer)
                    .as("nobody is answered while it is open what became of the command")
                    .isNotDone();
            goesOn.countDown();

            Object told = answer.get(30, TimeUnit.SECONDS);
            List<StoredEvent> log = new ArrayList<>();
            other.log.streams().forward(0, log::add);
            TwoProcessesTest.assertWhole(log);
            assertThat(log.stream().filter(event -> event.stream().equals("jar-paused")))
                    .as("what the sender was told: %s", told)
                    .hasSize(told.equals("stored") ? 1 : 0);
            assertThat(log).hasSize(21 + (told.equals("stored") ? 1 : 0));
            assertThat(outcome(paused, "jar-after")).as("the node works again").isEqualTo("stored");
        }
    }

    private static Object outcome(TestNode node, String jar) {
        try {
            node.send(JarCommand.fill(jar, 1));
            return "stored";
        } catch (OutcomeUnknown e) {
            return e;
        } catch (StorageUnavailable e) {
            return "not stored";
        }
    }

    private void standStillOnce() {
        if (pauses.compareAndSet(true, false)) {
            standsStill.countDown();
            try {
                assertThat(goesOn.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
