package health.fulfilment.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Relied;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands that share one transaction: what is wrong with one is not the others' misfortune. */
class BatchTest {

    private static final String NUL = "\u0000";

    private final TestDatabase database = TestDatabase.create();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger transactions = new AtomicInteger();
    private final LogWriter writer = new LogWriter(
            () -> new LogConnections(
                            database.url(),
                            database.applicationRole(),
                            database.applicationPassword(),
                            TestNode.SETTINGS)
                    .openWriter(),
            new LogTables(new EventMapper()),
            InstantSource.system(),
            TestNode.SETTINGS,
            new WriterMetrics(new SimpleMeterRegistry()),
            this::waitOnceAtTheGate);

    @AfterEach
    void close() {
        writer.close();
        database.close();
    }

    @Test
    void aConflictFailsAlone() throws InterruptedException {
        List<@Nullable RuntimeException> outcomes =
                together(append("a", 0), append("b", 7), append("a", 1), append("a", 1), append("c", 0));

        assertThat(outcomes.get(0)).isNull();
        assertThat(outcomes.get(1)).isInstanceOf(ConcurrencyException.class);
        assertThat(outcomes.get(2))
                .as("continues what the first of the batch began")
                .isNull();
        assertThat(outcomes.get(3)).isInstanceOf(ConcurrencyException.class);
        assertThat(outcomes.get(4)).isNull();
        assertThat(stored()).containsExactly("a 0", "a 1", "c 0");
        assertThat(transactions).as("the one at the gate, and the batch").hasValue(2);
    }

    @Test
    void evidenceMadeStaleByAnotherOfTheSameBatchFailsAlone() throws InterruptedException {
        List<@Nullable RuntimeException> outcomes = together(
                append("lic", 0),
                append("a", 0, new Relied("lic", -1)),
                append("b", 0, new Relied("lic", 0)),
                append("c", 0, new Relied("absent", -1)));

        assertThat(outcomes.get(1)).isInstanceOf(StaleEvidence.class);
        assertThat(outcomes.get(0)).isNull();
        assertThat(outcomes.get(2)).isNull();
        assertThat(outcomes.get(3)).isNull();
    }

    @Test
    void twoForOnePatientUnderARuleThatSpansPrescriptionsOneOnlyPasses() throws InterruptedException {
        Relied therapy = new Relied(Relied.therapyOf("pat-1"), -1);
        List<@Nullable RuntimeException> outcomes =
                together(append("rx-1", "pat-1", therapy), append("rx-2", "pat-1", therapy), append("rx-3", "pat-2"));

        assertThat(outcomes.get(0)).isNull();
        assertThat(outcomes.get(1)).isInstanceOf(StaleEvidence.class);
        assertThat(outcomes.get(2)).isNull();
    }

    @Test
    void aValueThatTheDatabaseRefusesFailsAlone() throws InterruptedException {
        NewEvent poisoned = event("p", 0, "{\"note\":\"not json", null);
        NewEvent poisonedName = event("q" + NUL, 0, "{}", null);
        List<@Nullable RuntimeException> outcomes = together(
                append("a", 0),
                new Append(List.of(poisoned), List.of(), null),
                append("b", 0),
                new Append(List.of(poisonedName), List.of(), null),
                append("a", 1));

        assertThat(outcomes.get(0)).isNull();
        assertThat(outcomes.get(1)).isInstanceOf(EventStoreException.class);
        assertThat(outcomes.get(2)).isNull();
        assertThat(outcomes.get(3)).isInstanceOf(EventStoreException.class);
        assertThat(outcomes.get(4)).isNull();
        assertThat(stored()).containsExactly("a 0", "b 0", "a 1");
    }

    @Test
    void theSameRequestTwiceInOneBatchIsAnsweredOnce() throws InterruptedException {
        NewReceipt.Key key = new NewReceipt.Key("client", "key");
        List<@Nullable RuntimeException> outcomes = together(
                new Append(List.of(event("a", 0, "{}", null)), List.of(), new NewReceipt(key, "hmac", "a", 0, null)),
                new Append(List.of(event("b", 0, "{}", null)), List.of(), new NewReceipt(key, "hmac", "b", 0, null)));

        assertThat(outcomes.get(0)).isNull();
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        RepeatedRequest.class,
                        repeated -> assertThat(repeated.first().stream()).isEqualTo("a"));
        assertThat(stored()).containsExactly("a 0");
    }

    @Test
    void aRefusalOnAVersionThatTheSameBatchOvertookIsNotAnswered() throws InterruptedException {
        List<@Nullable RuntimeException> outcomes = together(
                new Append(List.of(), List.of(new Relied("a", -1)), null),
                append("a", 0),
                new Append(List.of(), List.of(new Relied("a", -1)), null));

        assertThat(outcomes.get(0)).isNull();
        assertThat(outcomes.get(1)).isNull();
        assertThat(outcomes.get(2)).isInstanceOf(StaleEvidence.class);
    }

    /** Sends all of them while the writer is busy with another, so that they share the next transaction, in this order. */
    private List<@Nullable RuntimeException> together(Append... appends) throws InterruptedException {
        Thread first = Thread.ofVirtual().start(() -> writer.append(append("first", 0)));
        while (transactions.get() == 0) {
            Thread.onSpinWait();
        }
        List<@Nullable RuntimeException> outcomes = new ArrayList<>();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < appends.length; i++) {
            outcomes.add(null);
            int place = i;
            senders.add(Thread.ofVirtual().start(() -> {
                try {
                    writer.append(appends[place]);
                } catch (RuntimeException e) {
                    outcomes.set(place, e);
                }
            }));
            while (writer.waiting() <= i) {
                Thread.onSpinWait();
            }
        }
        gate.countDown();
        first.join();
        for (Thread sender : senders) {
            sender.join();
        }
        return outcomes;
    }

    private void waitOnceAtTheGate() {
        if (transactions.getAndIncrement() == 0) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<String> stored() {
        return database.query("select stream || ' ' || sequence from event where stream <> 'first' order by position");
    }

    private static Append append(String stream, long sequence, Relied... relied) {
        return new Append(List.of(event(stream, sequence, "{}", null)), List.of(relied), null);
    }

    private static Append append(String stream, String patient, Relied... relied) {
        return new Append(List.of(event(stream, 0, "{}", patient)), List.of(relied), null);
    }

    private static NewEvent event(String stream, long sequence, String payload, @Nullable String patient) {
        String metaData = patient == null ? "{}" : "{\"patient\":\"" + patient + "\"}";
        return new NewEvent(
                UUID.randomUUID(),
                "jar-filled",
                null,
                "jar",
                stream,
                sequence,
                JarCommand.AT,
                payload,
                metaData,
                patient);
    }
}
