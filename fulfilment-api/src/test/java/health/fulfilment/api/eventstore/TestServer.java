package health.fulfilment.api.eventstore;

import static java.lang.ProcessBuilder.Redirect.DISCARD;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL as durable as in production (fsync on, application role with a password). One is shared by all tests
 * of a JVM; a test that stops and starts its server has one of its own.
 */
public final class TestServer implements AutoCloseable {

    static final String OWNER = "postgres";
    static final String APPLICATION_ROLE = "fulfilment_app";
    static final String APPLICATION_PASSWORD = "only-in-tests";

    private static final String ONLY_THE_OWNER_WITHOUT_PASSWORD = """
            local all postgres                trust
            host  all postgres 127.0.0.1/32   trust
            host  all postgres ::1/128        trust
            host  all all      127.0.0.1/32   scram-sha-256
            host  all all      ::1/128        scram-sha-256
            """;
    private static final String TEMPLATE = "migrated";

    private final EmbeddedPostgres postgres;
    private final Path dataDirectory;
    private final Path binaries;
    private final AtomicInteger databases = new AtomicInteger();

    private TestServer(EmbeddedPostgres postgres, Path dataDirectory) {
        this.postgres = postgres;
        this.dataDirectory = dataDirectory;
        this.binaries = binariesOf(as(OWNER, "postgres"));
    }

    /** The server of this JVM, started when first asked for and stopped when the JVM ends. */
    static TestServer shared() {
        return Shared.SERVER;
    }

    public static TestServer start() {
        try {
            Path data = Files.createTempDirectory("fulfilment-test-pg");
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setDataDirectoryCustomizer(TestServer::protect)
                    .start();
            TestServer server = new TestServer(postgres, data);
            server.execute("create database " + TEMPLATE);
            migrate(server.as(OWNER, TEMPLATE));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void protect(File dataDirectory) {
        try {
            Files.writeString(dataDirectory.toPath().resolve("pg_hba.conf"), ONLY_THE_OWNER_WITHOUT_PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of(
                        "application_role", APPLICATION_ROLE,
                        "application_password", APPLICATION_PASSWORD))
                .load()
                .migrate();
    }

    String newDatabase() {
        String name = "test_" + databases.incrementAndGet();
        synchronized (this) {
            execute("create database " + name + " template " + TEMPLATE);
        }
        return name;
    }

    void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    int port() {
        return postgres.getPort();
    }

    DataSource as(String role, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://127.0.0.1:" + port() + "/" + database);
        source.setUser(role);
        source.setPassword(role.equals(APPLICATION_ROLE) ? APPLICATION_PASSWORD : null);
        return source;
    }

    /** As a power cut would: every connection breaks, what is not committed is lost. */
    public void crash() {
        control("stop", "-w", "-m", "immediate");
    }

    public void startAgain() {
        String log = dataDirectory.resolve("restarted.log").toString();
        control("start", "-w", "-l", log, "-o", "-p " + port() + " -c fsync=on -c max_connections=300");
    }

    private void control(String... command) {
        List<String> words = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(List.of(binaries.resolve("pg_ctl").toString(), "-D", dataDirectory.toString()));
        words.addAll(List.of(command));
        try {
            int code = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(words + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path binariesOf(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select setting from pg_config where name = 'BINDIR'")) {
            row.next();
            return Path.of(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("where are PostgreSQL's binaries?", e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = as(OWNER, "postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final TestServer SERVER = TestServer.start();
    }
}
