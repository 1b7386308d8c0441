package health.fulfilment.api.postgres;

import health.fulfilment.api.home.Home;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * Where the embedded PostgreSQL lives. Read before the application context exists, hence by hand.
 *
 * @param data its data directory, {@code <home>/postgres}
 * @param binaries where the binaries are unpacked to, {@code <home>/postgres-binaries} unless
 *     {@code fulfilment.postgres.binaries} says otherwise
 */
record PostgresSettings(Home home, Path data, Path binaries, Duration patience) {

    static PostgresSettings of(Environment environment) {
        Home home = Home.of(environment);
        String binaries = environment.getProperty("fulfilment.postgres.binaries", "");
        return new PostgresSettings(
                home,
                home.resolve("postgres"),
                binaries.isBlank()
                        ? home.resolve("postgres-binaries")
                        : Path.of(binaries).toAbsolutePath(),
                environment.getProperty("fulfilment.postgres.patience", Duration.class, Duration.ofSeconds(60)));
    }

    /** Held for as long as an application uses the data directory. */
    Path lock() {
        return home.resolve("postgres.lock");
    }

    /** Exists while the data directory is being made: what is there then holds nothing yet. */
    Path unfinished() {
        return home.resolve("postgres.unfinished");
    }
}
