package health.fulfilment.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 64 writers in two JVM processes on one database. */
class TwoProcessesTest {

    private static final int THREADS = 32;
    private static final int COMMANDS = 25;

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void twoProcessesMakeOneLog() throws IOException, InterruptedException {
        Set<String> answered = new ConcurrentSkipListSet<>();
        Process other = start();
        Thread listener = Thread.ofVirtual().start(() -> listen(other, answered));
        try (TestNode node = new TestNode(database)) {
            Load.run(node, 1, THREADS, COMMANDS, (jar, version) -> answered.add(jar + " " + version));
            assertThat(other.waitFor()).isZero();
            listener.join();

            List<StoredEvent> log = new ArrayList<>();
            node.log.streams().forward(0, log::add);
            assertThat(log).hasSize(2 * THREADS * COMMANDS);
            assertWhole(log);
            assertThat(answered)
                    .as("no answered command is missing, none was answered twice")
                    .isEqualTo(keys(log));
        } finally {
            other.destroyForcibly();
        }
    }

    /** Positions without hole or repeat are checked by the reading itself. */
    static void assertWhole(List<StoredEvent> log) {
        Map<String, Long> versions = new HashMap<>();
        Instant last = Instant.EPOCH;
        for (int i = 0; i < log.size(); i++) {
            StoredEvent event = log.get(i);
            assertThat(event.position()).isEqualTo(i);
            assertThat(event.sequence()).isEqualTo(versions.merge(event.stream(), 0L, (version, _) -> version + 1));
            assertThat(event.recordedAt()).as("recording times never go back").isAfterOrEqualTo(last);
            last = event.recordedAt();
        }
    }

    static Set<String> keys(List<StoredEvent> log) {
        Set<String> keys = new TreeSet<>();
        log.forEach(event -> keys.add(event.stream() + " " + event.sequence()));
        return keys;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Load.class.getName(),
                        database.url(),
                        database.applicationRole(),
                        database.applicationPassword(),
                        "2",
                        Integer.toString(THREADS),
                        Integer.toString(COMMANDS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void listen(Process process, Set<String> answered) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("answered ")) {
                    answered.add(line.substring("answered ".length()));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
