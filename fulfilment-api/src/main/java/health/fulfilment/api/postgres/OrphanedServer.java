package health.fulfilment.api.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived the application which started it, because that was killed. Call it only while holding the
 * lock of the data folder: then no living application uses this server, and it may be stopped.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long PATIENCE_SECONDS = 60;

    private OrphanedServer() {}

    static void stop(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            Optional<ProcessHandle> process =
                    lines.isEmpty() ? Optional.empty() : ProcessHandle.of(pid(lines.getFirst()));
            if (process.isPresent() && serves(process.get(), data)) {
                stop(process.get(), data);
            } else {
                // The number now belongs to somebody else or to nobody, as after a power cut: PostgreSQL would wait for
                // it.
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException e) {
            throw UnusableDatabase.at(data, e);
        }
    }

    private static long pid(String line) {
        try {
            return Long.parseLong(line.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Our binary, on our data directory: a number alone proves nothing, since numbers are used again. */
    private static boolean serves(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        if (info.command().isEmpty()) {
            return false;
        }
        boolean binary = Path.of(info.command().get()).getFileName().toString().matches("postgres(\\.exe)?");
        return binary && info.arguments().map(List::of).orElse(List.of()).contains(data.toString());
    }

    private static void stop(ProcessHandle process, Path data) {
        LOG.info("Stopping PostgreSQL (process {}), which a killed application left behind", process.pid());
        Path control = Path.of(process.info().command().orElseThrow()).resolveSibling("pg_ctl");
        List<String> words = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        words.addAll(List.of(
                control.toString(),
                "stop",
                "-D",
                data.toString(),
                "-m",
                "fast",
                "-w",
                "-t",
                Long.toString(PATIENCE_SECONDS)));
        try {
            Process stopping = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            stopping.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // pg_ctl is content when the number's file is gone, a moment before the process is
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new UnusableDatabase(
                    "PostgreSQL (process " + process.pid() + ") still runs on " + data
                            + " although the application that started it is gone, and does not stop. End it by hand.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableDatabase("Interrupted while stopping PostgreSQL on " + data + ".", e);
        }
    }
}
