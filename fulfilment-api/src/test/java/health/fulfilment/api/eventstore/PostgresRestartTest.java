package health.fulfilment.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** PostgreSQL crashes under load and is started again; the application is not. */
class PostgresRestartTest {

    private static final int THREADS = 16;

    private final Set<String> answered = new ConcurrentSkipListSet<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    void commandsFailWhileItIsAwayThenWorkAgainAndNothingAnsweredIsLost() throws InterruptedException {
        try (TestServer server = TestServer.start();
                TestDatabase database = TestDatabase.on(server);
                TestNode node = new TestNode(database)) {
            List<Thread> senders = startSending(node);
            for (int crash = 0; crash < 2; crash++) {
                awaitAnswers(answered.size() + 100);
                unavailable.set(0);
                server.crash();
                awaitUnavailable(node);
                assertThat(node.log.health().health().getStatus()).isEqualTo(Status.DOWN);
                server.startAgain();
            }
            awaitAnswers(answered.size() + 100);
            stop.set(true);
            for (Thread sender : senders) {
                sender.join();
            }
            List<StoredEvent> log = new ArrayList<>();
            node.log.streams().forward(0, log::add);
            TwoProcessesTest.assertWhole(log);
            assertThat(answered).isEqualTo(TwoProcessesTest.keys(log));
            assertThat(node.log.health().health().getStatus()).isEqualTo(Status.UP);
        }
    }

    private List<Thread> startSending(TestNode node) {
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String jar = "jar-" + i;
            senders.add(Thread.ofPlatform().daemon().start(() -> {
                while (!stop.get()) {
                    send(node, jar);
                }
            }));
        }
        return senders;
    }

    private void send(TestNode node, String jar) {
        try {
            Answer answer = node.send(JarCommand.fill(jar, 1));
            answered.add(jar + " " + answer.version());
        } catch (OutcomeUnknown e) {
            throw new AssertionError("the server came back in time to be asked", e);
        } catch (StorageUnavailable e) {
            unavailable.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5)); // as a client that is told to come again
        } catch (ConcurrencyException | StaleEvidence e) {
            throw new AssertionError("each jar has one sender only", e);
        }
    }

    /**
     * Asks by itself: all senders may have been in the batch that the crash interrupted, and then they wait to be told what
     * became of it until the server is there again.
     */
    private void awaitUnavailable(TestNode node) {
        await(
                () -> {
                    send(node, "jar-asked");
                    return unavailable.get() > 0;
                },
                "commands fail fast, and say that they may be sent again");
    }

    private void awaitAnswers(int count) {
        await(() -> answered.size() >= count, count + " answers");
    }

    private static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
