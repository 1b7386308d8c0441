package health.fulfilment.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.api.eventstore.BreakableLine.Break;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connection breaks at the worst moment. What the sender is told is what the log says. */
class LostConnectionTest {

    private static final EventStoreSettings NOT_PATIENT = new EventStoreSettings(
            256, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(2), 4);

    private final TestDatabase database = TestDatabase.create();
    private final BreakableLine line = new BreakableLine(TestServer.shared().port());
    private final AtomicReference<Break> atCommit = new AtomicReference<>(Break.NOWHERE);
    private final AtomicBoolean fault = new AtomicBoolean();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger connections = new AtomicInteger();
    private final LogWriter writer = new LogWriter(
            this::connect,
            new LogTables(new EventMapper()),
            InstantSource.system(),
            NOT_PATIENT,
            new WriterMetrics(new SimpleMeterRegistry()),
            this::atCommit);

    @AfterEach
    void close() {
        writer.close();
        line.close();
        database.close();
    }

    @Test
    void aCommandIsAnsweredAsStoredIfOnlyTheAnswerToItsCommitWasLost() {
        writer.append(append("a", 0, null));
        atCommit.set(Break.BEFORE_THE_ANSWER_IS_BACK);
        writer.append(append("a", 1, null));

        assertThat(stored()).containsExactly("a 0", "a 1");
        assertThat(connections).hasValue(2);
        writer.append(append("a", 2, null));
    }

    @Test
    void aCommandIsAnsweredAsNotStoredIfItsCommitNeverArrived() {
        writer.append(append("a", 0, null));
        atCommit.set(Break.BEFORE_THE_REQUEST_ARRIVES);
        assertThatThrownBy(() -> writer.append(append("a", 1, null)))
                .isInstanceOf(StorageUnavailable.class)
                .isNotInstanceOf(OutcomeUnknown.class);

        assertThat(stored()).containsExactly("a 0");
        writer.append(append("a", 1, null));
    }

    @Test
    void aRefusalWhoseReceiptWasStoredIsFoundByItsReceipt() {
        writer.append(append("a", 0, null));
        NewReceipt receipt = new NewReceipt(new NewReceipt.Key("client", "key"), "hmac", "a", 0, null);
        atCommit.set(Break.BEFORE_THE_ANSWER_IS_BACK);

        assertThatThrownBy(() -> writer.append(new Append(List.of(), List.of(), receipt)))
                .isInstanceOfSatisfying(
                        RepeatedRequest.class,
                        repeated -> assertThat(repeated.first().requestHmac()).isEqualTo("hmac"));
    }

    @Test
    void aConnectionThatBrokeWhileNothingWasSentCostsNoCommand() {
        writer.append(append("a", 0, null));
        line.breakAtNextMessage(Break.BEFORE_THE_REQUEST_ARRIVES);
        writer.append(append("a", 1, null));

        assertThat(stored()).containsExactly("a 0", "a 1");
    }

    @Test
    void aFaultOfTheWriterItselfCostsNoCommandAndNoOtherWriterIsNeeded() {
        writer.append(append("a", 0, null));
        fault.set(true);
        writer.append(append("a", 1, null));

        assertThat(stored()).containsExactly("a 0", "a 1");
        assertThat(connections).hasValue(2);
    }

    @Test
    void ifTheDatabaseStaysAwayTheSenderIsToldThatNobodyKnows() {
        writer.append(append("a", 0, null));
        away.set(true);
        atCommit.set(Break.BEFORE_THE_ANSWER_IS_BACK);
        assertThatThrownBy(() -> writer.append(append("a", 1, null))).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> writer.append(append("a", 2, null)))
                .as("what was never sent is certainly not stored")
                .isInstanceOf(StorageUnavailable.class)
                .isNotInstanceOf(OutcomeUnknown.class);

        assertThat(stored()).containsExactly("a 0", "a 1");
    }

    private void atCommit() {
        line.breakAtNextMessage(atCommit.getAndSet(Break.NOWHERE));
        if (fault.getAndSet(false)) {
            throw new AssertionError("a fault");
        }
    }

    private Connection connect() throws SQLException {
        if (away.get()) {
            throw new SQLException("away");
        }
        connections.incrementAndGet();
        String url = database.url().replaceFirst(":[0-9]+/", ":" + line.port() + "/");
        return new LogConnections(url, database.applicationRole(), database.applicationPassword(), TestNode.SETTINGS)
                .openWriter();
    }

    private List<String> stored() {
        return database.query("select stream || ' ' || sequence from event order by position");
    }

    private static Append append(String stream, long sequence, @Nullable NewReceipt receipt) {
        NewEvent event = new NewEvent(
                UUID.randomUUID(), "jar-filled", null, "jar", stream, sequence, JarCommand.AT, "{}", "{}", null);
        return new Append(List.of(event), List.of(), receipt);
    }
}
