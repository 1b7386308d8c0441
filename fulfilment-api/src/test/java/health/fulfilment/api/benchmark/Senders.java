package health.fulfilment.api.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** So many threads that do one thing over and over, each waiting for the answer before it goes on. */
final class Senders {

    /** One thing, done by one of the threads. */
    interface Step {
        void run(int thread) throws Exception;
    }

    /** How many a second, and how long each took. */
    record Pace(double perSecond, long[] sortedNanos) {

        /** In milliseconds, what so many percent of them did not exceed. */
        double percentile(double percent) {
            int index = (int) Math.ceil(percent / 100 * sortedNanos.length) - 1;
            return sortedNanos[Math.max(0, index)] / 1e6;
        }

        /** All that were measured in several rounds, as one. */
        static Pace of(List<Pace> rounds) {
            long[] all = rounds.stream()
                    .flatMapToLong(round -> Arrays.stream(round.sortedNanos()))
                    .sorted()
                    .toArray();
            return new Pace(
                    rounds.stream().mapToDouble(Pace::perSecond).average().orElseThrow(), all);
        }
    }

    private Senders() {}

    static Pace during(Duration time, int threads, Step step) {
        AtomicReference<Throwable> fault = new AtomicReference<>();
        CountDownLatch go = new CountDownLatch(1);
        List<List<Long>> took = new ArrayList<>();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            List<Long> own = new ArrayList<>();
            took.add(own);
            all.add(Thread.ofPlatform().name("sender-" + i).start(() -> {
                try {
                    go.await();
                    long end = System.nanoTime() + time.toNanos();
                    for (long now = System.nanoTime(); now < end && fault.get() == null; ) {
                        step.run(number);
                        long after = System.nanoTime();
                        own.add(after - now);
                        now = after;
                    }
                } catch (Throwable e) {
                    fault.compareAndSet(null, e);
                }
            }));
        }
        long start = System.nanoTime();
        go.countDown();
        all.forEach(Senders::join);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (fault.get() != null) {
            throw new IllegalStateException("a sender failed", fault.get());
        }
        long[] nanos = took.stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return new Pace(nanos.length / seconds, nanos);
    }

    /** Makes so many of something, several at a time. */
    static <T> List<T> each(int count, int threads, Supplier<T> made) {
        ConcurrentLinkedQueue<T> all = new ConcurrentLinkedQueue<>();
        List<Thread> makers = IntStream.range(0, threads)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < count / threads; i++) {
                        all.add(made.get());
                    }
                }))
                .toList();
        makers.forEach(Senders::join);
        return List.copyOf(all);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
