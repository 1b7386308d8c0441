package health.fulfilment.api.model;

import java.util.List;
import java.util.SplittableRandom;

/** All that is left to chance: the same seed, the same choices. */
record Chance(SplittableRandom random) {

    static Chance of(long seed) {
        return new Chance(new SplittableRandom(seed));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T oneOf(T[] some) {
        return some[random.nextInt(some.length)];
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
