package health.fulfilment.api.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.commands.HandClock;
import health.fulfilment.api.commands.Practice;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.api.views.Reading;
import health.fulfilment.api.views.obligations.HandPoller;
import health.fulfilment.core.flow.Flow;
import health.fulfilment.core.flow.Flows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flow that dies after each command, before it has noted that it is done: what it is shown again, it does not do again. */
class RepeatedFlowsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path home;

    @Test
    void everyFlowAndThePollerHaveAPartInTheScript() {
        List<String> senders = Stream.concat(
                        Flows.all().stream().map(Flow::name).map(name -> "flow-" + name), Stream.of("obligations"))
                .toList();
        List<String> events = Undisturbed.OUTCOME.streams().values().stream()
                .flatMap(List::stream)
                .toList();
        assertThat(senders)
                .allSatisfy(sender -> assertThat(events).anyMatch(event -> event.contains(" by " + sender + " at ")));
    }

    @Test
    void whatIsShownTwiceAndThenAllOverAgainHappensOnce() {
        HandClock clock = new HandClock(Practice.MONDAY);
        try (TestDatabase database = TestDatabase.create();
                FollowingNode node = new FollowingNode(database, clock, home, Map.of(HandPoller.INTERVAL, "1d"))) {
            HandFlows flows = new HandFlows(node);
            HandPoller poller = new HandPoller(node, clock);
            EventStreams log = node.get(EventStreams.class);
            Reading reading = node.get(Reading.class);
            for (Runnable scene : new Script(node.practice(clock), node.get(CommandGate.class), clock).scenes()) {
                scene.run();
                long before;
                do {
                    before = log.lastPosition();
                    flows.stutter();
                    flows.names().forEach(flow -> flows.fallBack(flow, Integer.MAX_VALUE));
                    flows.settle();
                    await().atMost(PATIENCE).until(() -> reading.of("obligations") == log.lastPosition());
                    poller.poll();
                    poller.poll();
                } while (log.lastPosition() > before);
            }
            Undisturbed.isToldBy(Outcome.of(log, database));
        }
    }
}
