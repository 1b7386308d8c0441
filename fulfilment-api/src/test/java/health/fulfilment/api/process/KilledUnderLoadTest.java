package health.fulfilment.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives; what was not is there whole or not at all; the next start works. */
class KilledUnderLoadTest {

    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void killedTwentyTimesUnderLoadNothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        Path home = folder.resolve("home");
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        Set<String> sent = new HashSet<>();

        for (int round = 1; round <= KILLS; round++) {
            ApplicationProcess application = ApplicationProcess.start(home, "killed");
            try {
                SampleCaller prescriber = SampleCaller.as("prescriber-demo", application.base());
                PatientLoad load = new PatientLoad("kill-" + round, prescriber, 8, application::base);
                awaitAtLeast(load, 40 + 17 * round % 60);
                application.kill();
                load.stop();
                acknowledged.putAll(load.acknowledged);
                sent.addAll(load.acknowledged.keySet());
                sent.addAll(load.unanswered);
            } finally {
                application.kill();
            }
        }

        try (ApplicationProcess application = ApplicationProcess.start(home, "killed")) {
            SampleCaller prescriber = SampleCaller.as("prescriber-demo", application.base());
            for (String key : sent) {
                SampleCaller.Reply again =
                        prescriber.post(application.at("/v1/patients"), key, PatientLoad.patient(key));
                assertThat(again.status())
                        .as("the same request again: %s", again.text())
                        .isEqualTo(201);
                String id = again.json().required("id").asString();
                assertThat(id).as("the first answer again, for %s", key).isEqualTo(acknowledged.getOrDefault(key, id));
                acknowledged.putIfAbsent(key, id);
            }
            for (String id : acknowledged.values()) {
                assertThat(prescriber.get(application.at("/v1/patients/" + id)).status())
                        .as("patient %s", id)
                        .isEqualTo(200);
            }
            assertThat(new HashSet<>(acknowledged.values()))
                    .as("one patient for each key")
                    .hasSameSizeAs(sent);
        }
    }

    private static void awaitAtLeast(PatientLoad load, int answers) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (load.acknowledged.size() < answers) {
            assertThat(load.refused).as("answers other than 201").isEmpty();
            assertThat(System.nanoTime()).as("answers in time").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
