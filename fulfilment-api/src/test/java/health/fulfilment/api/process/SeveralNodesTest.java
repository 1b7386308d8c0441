package health.fulfilment.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.api.eventstore.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two applications on one PostgreSQL that is not theirs, and that goes away and comes back. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SeveralNodesTest {

    @TempDir
    static Path folder;

    private static TestServer server;
    private static TestDatabase database;
    private static ApplicationProcess one;
    private static ApplicationProcess other;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        database = TestDatabase.on(server);
        one = node("one");
        other = node("other");
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        database.close();
        server.close();
    }

    @Test
    void theSameRequestSentToBothNodesAtOnceMakesOnePatientAndGetsOneAnswer() throws Exception {
        SampleCaller prescriber = SampleCaller.as("prescriber-demo", one.base());
        for (int round = 0; round < 25; round++) {
            String key = "twice-" + round;
            List<SampleCaller.Reply> replies =
                    toBoth(node -> prescriber.post(node.at("/v1/patients"), key, PatientLoad.patient(key)));

            Set<String> ids = new HashSet<>();
            for (SampleCaller.Reply reply : replies) {
                assertThat(reply.status()).as(reply.text()).isEqualTo(201);
                ids.add(reply.json().required("id").asString());
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void theSameRefusedRequestSentToBothNodesAtOnceIsRefusedOnceAndStoresNothing() throws Exception {
        SampleCaller compliance = SampleCaller.as("compliance-demo", one.base());
        Map<String, ?> practitioner = Map.of(
                "npi", "1234567893",
                "name", "Dr. Elena Rivera",
                "address", Map.of("line1", "400 Bay Street", "city", "Tampa", "state", "FL", "zip", "33602"),
                "timeZone", "America/New_York");
        assertThat(compliance
                        .post(one.at("/v1/practitioners"), "first", practitioner)
                        .status())
                .isEqualTo(201);
        String before = eventsOf("prac-1234567893");

        List<SampleCaller.Reply> replies =
                toBoth(node -> compliance.post(node.at("/v1/practitioners"), "second", practitioner));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(409));
        assertThat(replies.stream().map(r -> r.json().path("code").asString()).distinct())
                .hasSize(1);
        assertThat(eventsOf("prac-1234567893")).isEqualTo(before);
        assertThat(database.query("select count(*) from command_receipt where idempotency_key = 'second'"))
                .containsExactly("1");
    }

    @Test
    void aDatabaseThatRestartsUnderLoadCostsRetriesAndNothingElse() throws Exception {
        SampleCaller prescriber = SampleCaller.as("prescriber-demo", one.base());
        AtomicInteger turn = new AtomicInteger();
        PatientLoad load = new PatientLoad(
                "restart", prescriber, 8, () -> turn.getAndIncrement() % 2 == 0 ? one.base() : other.base());
        try {
            await(() -> load.acknowledged.size() > 100);
            server.crash();
            await(() -> load.refused.size() > 20);
            server.startAgain();
            int then = load.acknowledged.size();
            await(() -> load.acknowledged.size() > then + 100);
        } finally {
            load.stop();
        }

        assertThat(load.refused).allSatisfy(reply -> {
            assertThat(reply.status()).as(reply.text()).isEqualTo(503);
            assertThat(reply.retryAfter()).as("Retry-After").isNotBlank();
        });
        for (String key : load.unanswered) {
            SampleCaller.Reply again = prescriber.post(one.at("/v1/patients"), key, PatientLoad.patient(key));
            assertThat(again.status()).as(again.text()).isEqualTo(201);
            load.acknowledged.put(key, again.json().required("id").asString());
        }
        Set<String> stored =
                new HashSet<>(database.query("select stream from event where name = 'patient-registered'"));
        assertThat(stored).containsAll(load.acknowledged.values());
        assertThat(new HashSet<>(load.acknowledged.values())).hasSameSizeAs(load.acknowledged.keySet());
        assertThat(database.query("select count(*) - 1 - max(position) from event"))
                .containsExactly("0");
    }

    private static ApplicationProcess node(String name) {
        return ApplicationProcess.start(
                folder.resolve("home"),
                name,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.applicationRole(),
                "--spring.datasource.password=" + database.applicationPassword(),
                "--spring.flyway.user=" + database.ownerRole(),
                "--spring.flyway.password=");
    }

    private static List<SampleCaller.Reply> toBoth(Call call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<SampleCaller.Reply>> calls = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                calls.add(() -> call.on(one));
                calls.add(() -> call.on(other));
            }
            List<SampleCaller.Reply> replies = new ArrayList<>();
            for (Future<SampleCaller.Reply> future : threads.invokeAll(calls)) {
                replies.add(future.get());
            }
            return replies;
        }
    }

    private static String eventsOf(String stream) {
        return database.query("select count(*) from event where stream = '" + stream + "'")
                .getFirst();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private interface Call {
        SampleCaller.Reply on(ApplicationProcess node) throws Exception;
    }
}
