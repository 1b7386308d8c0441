package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Answer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Fills jars from many threads, and tells each answer: {@code jar version}. Every thread picks among the same jars, so that
 * threads and processes run into each other. Runs in a process of its own too: {@code url user password seed threads
 * commands}.
 */
final class Load {

    private static final int JARS = 400;

    /** Where answers are told. */
    interface Answers {
        void told(String jar, long version);
    }

    private Load() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (TestNode node = new TestNode(
                arguments[0], arguments[1], arguments[2], TestNode.SETTINGS, InstantSource.system(), null)) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            run(
                    node,
                    Long.parseLong(arguments[3]),
                    Integer.parseInt(arguments[4]),
                    Integer.parseInt(arguments[5]),
                    (jar, version) -> out.println("answered " + jar + " " + version));
            out.println("done");
        }
    }

    /** Each thread has so many commands answered, however often it must try. */
    static void run(TestNode node, long seed, int threads, int commands, Answers answers) throws InterruptedException {
        Thread[] all = new Thread[threads];
        AtomicBoolean failed = new AtomicBoolean();
        for (int i = 0; i < threads; i++) {
            Random random = new Random(seed * 1000 + i);
            all[i] = Thread.ofPlatform().name("load-" + i).start(() -> {
                for (int sent = 0; sent < commands && !failed.get(); sent++) {
                    String jar = "jar-" + random.nextInt(JARS);
                    answers.told(jar, versionAfterFilling(node, jar));
                }
            });
            all[i].setUncaughtExceptionHandler((_, e) -> {
                e.printStackTrace();
                failed.set(true);
            });
        }
        for (Thread thread : all) {
            thread.join();
        }
        if (failed.get()) {
            throw new IllegalStateException("a sender failed");
        }
    }

    private static long versionAfterFilling(TestNode node, String jar) {
        while (true) {
            try {
                Answer answer = node.send(JarCommand.fill(jar, 1));
                return answer.version();
            } catch (ConcurrencyException | StaleEvidence e) {
                Thread.onSpinWait(); // decide again
            }
        }
    }
}
