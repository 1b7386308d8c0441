package health.fulfilment.api.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.commands.HandClock;
import health.fulfilment.api.commands.Practice;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The script as it goes where nobody is cut off: what every other telling is held against. Told once for all tests of a JVM. */
final class Undisturbed {

    static final Outcome OUTCOME = told();

    private Undisturbed() {}

    private static Outcome told() {
        HandClock clock = new HandClock(Practice.MONDAY);
        try (TestDatabase database = TestDatabase.create();
                FollowingNode node = new FollowingNode(database, clock, home(), Follower.SETTINGS)) {
            Stillness stillness = new Stillness(database);
            for (Runnable scene : new Script(node.practice(clock), node.get(CommandGate.class), clock).scenes()) {
                scene.run();
                stillness.awaited(clock.instant());
            }
            assertThat(database.query("select cause_message from dead_letter_entry"))
                    .isEmpty();
            return Outcome.of(node.get(EventStreams.class), database);
        }
    }

    private static Path home() {
        try {
            return Files.createTempDirectory("fulfilment-undisturbed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stream by stream, so that a difference is seen where it is. */
    static void isToldBy(Outcome outcome) {
        assertThat(outcome.streams().keySet()).isEqualTo(OUTCOME.streams().keySet());
        assertSoftly(all -> OUTCOME.streams()
                .forEach((stream, events) ->
                        all.assertThat(outcome.streams().get(stream)).as(stream).isEqualTo(events)));
        assertThat(outcome.duties()).isEqualTo(OUTCOME.duties());
    }
}
