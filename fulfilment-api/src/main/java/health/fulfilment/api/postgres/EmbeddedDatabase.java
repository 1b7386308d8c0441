package health.fulfilment.api.postgres;

import health.fulfilment.api.home.Home;
import health.fulfilment.api.home.RandomSecret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL on a free port of the loopback interface, with its data kept in the data folder.
 *
 * <p>Guarantees: what was committed is on disk ({@code fsync} and {@code synchronous_commit} on); nobody connects without a
 * password; one application at a time; a server that an earlier, killed application left behind is stopped first.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "fulfilment";
    private static final String VERSION = "18";
    private static final int ATTEMPTS = 3;

    private final DataFolderLock lock;
    private final EmbeddedPostgres postgres;
    private final String ownerPassword;
    private final String applicationPassword;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(DataFolderLock lock, PostgresSettings settings) {
        this.lock = lock;
        this.ownerPassword = settings.home().secret("postgres-owner.password", RandomSecret::base64);
        this.applicationPassword = settings.home().secret("postgres-application.password", RandomSecret::base64);
        this.postgres = startServer(settings);
    }

    /** @throws UnusableDatabase with a sentence that says what to do about it */
    static EmbeddedDatabase start(PostgresSettings settings) {
        DataFolderLock lock = DataFolderLock.take(settings.lock());
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(lock, settings);
            database.createDatabase();
            Files.deleteIfExists(settings.unfinished());
            LOG.info("PostgreSQL is ready at {} with its data in {}", database.url(), settings.data());
            return database;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e instanceof UnusableDatabase unusable ? unusable : UnusableDatabase.at(settings.data(), e);
        }
    }

    private EmbeddedPostgres startServer(PostgresSettings settings) {
        OrphanedServer.stop(settings.data());
        startAfreshIfUnfinished(settings);
        for (int attempt = 1; ; attempt++) {
            try {
                EmbeddedPostgres started = builder(settings).start();
                // the library lets anybody write where the binaries are, which we run; they are elsewhere if this
                // process has unpacked them before
                if (Files.isDirectory(settings.binaries())) {
                    Home.protectFolder(settings.binaries());
                }
                return started;
            } catch (IOException | RuntimeException e) {
                // between choosing a free port and listening on it, somebody else may have taken it
                // one that came up too late must not stay behind
                OrphanedServer.stop(settings.data());
                if (attempt == ATTEMPTS || !Files.exists(settings.data().resolve("postgresql.conf"))) {
                    throw UnusableDatabase.at(settings.data(), e);
                }
            }
        }
    }

    /** An application that was killed while it made the data directory has not stored anything in it. */
    private static void startAfreshIfUnfinished(PostgresSettings settings) {
        try {
            if (Files.exists(settings.unfinished())) {
                FileSystemUtils.deleteRecursively(settings.data());
            }
            if (!Files.exists(settings.data())) {
                Files.writeString(settings.unfinished(), "");
            } else {
                checkVersion(settings.data());
            }
        } catch (IOException e) {
            throw UnusableDatabase.at(settings.data(), e);
        }
    }

    private static void checkVersion(Path data) throws IOException {
        Path file = data.resolve("PG_VERSION");
        String version = Files.exists(file) ? Files.readString(file).strip() : "something else";
        if (!version.equals(VERSION)) {
            throw new UnusableDatabase(
                    "The folder " + data + " should hold data of PostgreSQL " + VERSION + ", but holds " + version
                            + ". Move it away, or start with another data folder.",
                    null);
        }
    }

    private EmbeddedPostgres.Builder builder(PostgresSettings settings) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(settings.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(settings.binaries().toFile())
                // Spring stops it, after the last connection was returned
                .setRegisterShutdownHook(false)
                .setPGStartupWait(settings.patience())
                .setConnectConfig("password", ownerPassword)
                // initdb: the last --auth counts
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile",
                        settings.home().resolve("postgres-owner.password").toString())
                // sorts alike on every machine
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                // the library itself passes -F
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC");
    }

    private void createDatabase() {
        Map<String, String> password = Map.of("password", ownerPassword);
        DataSource maintenance = postgres.getDatabase(OWNER, "postgres", password);
        try (Connection connection = maintenance.getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + NAME + "'")
                    .next()) {
                statement.execute("create database " + NAME);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be made: " + e.getMessage(), e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
    }

    String ownerPassword() {
        return ownerPassword;
    }

    String applicationPassword() {
        return applicationPassword;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                postgres.close();
            } catch (IOException e) {
                LOG.warn("PostgreSQL did not stop cleanly; the next start will see to it", e);
            }
            lock.close();
        }
    }
}
