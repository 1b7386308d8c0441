package health.fulfilment.api.benchmark;

import health.fulfilment.api.FulfilmentApplication;
import health.fulfilment.api.eventstore.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The application in a process of its own, as it is run for real: its own virtual machine's settings, no test classes. */
final class RunningApplication implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 600;

    private final Process process;
    private final int port;
    private final double secondsToReady;

    private RunningApplication(Process process, int port, double secondsToReady) {
        this.process = process;
        this.port = port;
        this.secondsToReady = secondsToReady;
    }

    /** With a PostgreSQL of its own, in its data folder, and these settings of the virtual machine besides. */
    static RunningApplication start(Path home, Path log, String... jvm) throws IOException, InterruptedException {
        return start(home, log, Map.of(), jvm);
    }

    /** On the database that is measured. */
    static RunningApplication start(Path home, Path log, TestDatabase database)
            throws IOException, InterruptedException {
        return start(
                home,
                log,
                Map.of(
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.applicationRole(),
                        "SPRING_DATASOURCE_PASSWORD", database.applicationPassword(),
                        "SPRING_FLYWAY_USER", database.ownerRole()));
    }

    private static RunningApplication start(Path home, Path log, Map<String, String> environment, String... jvm)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(System.getProperty("application.jvm", "").split(" +")));
        words.addAll(List.of(jvm));
        words.addAll(List.of(
                "-cp",
                classPath(),
                FulfilmentApplication.class.getName(),
                "--fulfilment.home=" + home,
                "--fulfilment.sandbox.story=false",
                "--server.port=" + port));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            awaitReady(process, port, log);
            return new RunningApplication(process, port, (System.nanoTime() - start) / 1e9);
        } catch (IOException | InterruptedException | RuntimeException e) {
            end(process);
            throw e;
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Process process, int port, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isReady(port)) {
            // the pause between two attempts
            if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IllegalStateException("the application does not get ready:\n" + Files.readString(log));
            }
        }
    }

    private static boolean isReady(int port) {
        try (HttpLine line = new HttpLine(port)) {
            return line.get("/actuator/health/readiness").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** Resident memory of the process as the kernel counts it, in mebibytes; PostgreSQL's is not in it. */
    long residentNow() throws IOException {
        return status("VmRSS:");
    }

    /** The most it ever was. */
    long residentAtMost() throws IOException {
        return status("VmHWM:");
    }

    private long status(String name) throws IOException {
        AtomicLong kibibytes = new AtomicLong(-1024);
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(name))
                    .forEach(line -> kibibytes.set(Long.parseLong(line.replaceAll("[^0-9]", ""))));
        }
        return kibibytes.get() / 1024;
    }

    /** As Ctrl-C would. */
    @Override
    public void close() {
        end(process);
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
