package health.fulfilment.api.flows;

import health.fulfilment.api.commands.HandClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A process of its own that follows the log until it is killed: {@code url role password home moment}. It is told on its
 * standard input what time it is.
 */
final class Follower {

    /** What a process that was killed has claimed is free soon. */
    static final Map<String, Object> SETTINGS = Map.of(
            "fulfilment.processors.claim-timeout",
            "700ms",
            "fulfilment.processors.claim-interval",
            "100ms",
            "fulfilment.obligations.interval",
            "50ms",
            "spring.datasource.hikari.maximum-pool-size",
            "24");

    private Follower() {}

    public static void main(String[] arguments) throws IOException {
        HandClock clock = new HandClock(Instant.parse(arguments[4]));
        try (FollowingNode _ = FollowingNode.at(
                        arguments[0], arguments[1], arguments[2], clock, Path.of(arguments[3]), SETTINGS);
                BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                clock.advance(Duration.between(clock.instant(), Instant.parse(line)));
            }
        }
    }
}
