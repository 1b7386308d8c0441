package health.fulfilment.api.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One running application, on loopback and a free port, with a log file of its own beside its data folder. */
final class ApplicationProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final URI base;
    private final Path log;

    private ApplicationProcess(Process process, URI base, Path log) {
        this.process = process;
        this.base = base;
        this.log = log;
    }

    /** Starts it with an empty stage and waits until it is ready. */
    static ApplicationProcess start(Path home, String name, String... properties) {
        List<String> withoutStory = new ArrayList<>(List.of(properties));
        withoutStory.add("--fulfilment.sandbox.story=false");
        return launch(home, name, withoutStory);
    }

    /** Starts it as its users do, with the story, and waits until it is ready. */
    static ApplicationProcess startWithStory(Path home, String name) {
        return launch(home, name, List.of());
    }

    private static ApplicationProcess launch(Path home, String name, List<String> properties) {
        int port = freePort();
        Path log = home.resolveSibling(home.getFileName() + "-" + name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                "health.fulfilment.api.FulfilmentApplication",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--fulfilment.home=" + home));
        command.addAll(properties);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var application = new ApplicationProcess(process, URI.create("http://127.0.0.1:" + port), log);
            application.awaitReady();
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI at(String path) {
        return base.resolve(path);
    }

    URI base() {
        return base;
    }

    /** SIGKILL: no shutdown hook runs, its database server is left behind. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!healthy()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                String told = tail();
                process.destroyForcibly();
                throw new IllegalStateException("the application did not become ready:\n" + told);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean healthy() {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(at("/actuator/health"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the application", e);
        }
    }

    /** Everything it has written so far. */
    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    private String tail() {
        try {
            List<String> lines = log();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it the ordinary way. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
