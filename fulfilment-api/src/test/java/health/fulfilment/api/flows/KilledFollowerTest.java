package health.fulfilment.api.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.fulfilment.api.commands.HandClock;
import health.fulfilment.api.commands.Node;
import health.fulfilment.api.commands.Practice;
import health.fulfilment.api.eventstore.TestDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wherever the process that follows the log is killed, the next one leaves the same events as if nobody had been: nothing is
 * sent twice, nothing is forgotten. Cut elsewhere with {@code -Dfulfilment.cuts.round=…}.
 */
class KilledFollowerTest {

    private static final int ROUND = Integer.getInteger("fulfilment.cuts.round", 0);
    /** For each scene, which of them somebody is killed at. */
    private static final List<Optional<Cut>> PLAN = List.of(
            Optional.empty(),
            Optional.of(Cut.BEFORE_THE_EVENT),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Cut.BEFORE_THE_TOKEN),
            Optional.of(Cut.IN_THE_VIEW),
            Optional.empty(),
            Optional.of(Cut.BEFORE_THE_EVENT),
            Optional.empty(),
            Optional.empty());

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path home;

    /** Each scene is followed by a process that is killed in the midst of it, and by another one that takes over. */
    @Test
    void whoeverIsKilledAnywhereIsTakenOverFrom() throws Exception {
        HandClock clock = new HandClock(Practice.MONDAY);
        try (TestDatabase database = TestDatabase.create();
                Node node = new Node(database, clock, home)) {
            Cut.prepare(database);
            Stillness stillness = new Stillness(database);
            Practice practice = new Practice(node.gate(), node.nouns(), node.sealer(), clock);
            Process follower = null;
            try {
                int number = ROUND;
                for (Runnable scene : new Script(practice, node.gate(), clock).scenes()) {
                    Optional<Cut> cut = PLAN.get(number++ % PLAN.size());
                    if (cut.isPresent()) {
                        follower = cut(cut.get(), scene, follower, stillness, clock);
                    } else {
                        scene.run();
                    }
                    follower = follower == null ? start(database, clock) : toldTheTime(follower, clock);
                    stillness.awaited(clock.instant());
                }
            } finally {
                kill(follower);
            }
            assertThat(database.query("select cause_message from dead_letter_entry"))
                    .isEmpty();
            Undisturbed.isToldBy(Outcome.of(node.streams(), database));
        }
    }

    /** @return nobody: whoever followed is dead */
    private static @Nullable Process cut(
            Cut cut, Runnable scene, @Nullable Process before, Stillness stillness, HandClock clock) throws Exception {
        TestDatabase database = stillness.database();
        CompletableFuture<Void> people;
        try (AutoCloseable _ = cut.arm(database)) {
            people = CompletableFuture.runAsync(scene);
            Process follower = before == null ? start(database, clock) : before;
            try {
                await(cut.name()).atMost(PATIENCE).until(() -> {
                    toldTheTime(follower, clock);
                    return cut.isReached(database)
                            || (people.isDone()
                                    && stillness.restless(clock.instant()).isEmpty());
                });
            } finally {
                kill(follower);
            }
        }
        people.join();
        return null;
    }

    private static Process start(TestDatabase database, HandClock clock) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Follower.class.getName(),
                        database.url(),
                        database.applicationRole(),
                        database.applicationPassword(),
                        home.toString(),
                        clock.instant().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Process toldTheTime(Process follower, HandClock clock) {
        new PrintStream(follower.getOutputStream(), true, StandardCharsets.UTF_8).println(clock.instant());
        return follower;
    }

    /** As {@code kill -9} does. */
    private static void kill(@Nullable Process follower) throws InterruptedException {
        if (follower != null) {
            follower.destroyForcibly().waitFor();
        }
    }
}
