package health.fulfilment.api.story;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what follows by itself. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    static <T> T becomes(Supplier<T> asked, Predicate<T> so) {
        Instant end = Instant.now().plus(PATIENCE);
        T answer = asked.get();
        while (!so.test(answer)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still not so: " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = asked.get();
        }
        return answer;
    }
}
