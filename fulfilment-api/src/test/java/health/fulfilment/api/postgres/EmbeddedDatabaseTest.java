package health.fulfilment.api.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.api.home.UnusableHome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class EmbeddedDatabaseTest {

    /** Made once, by the first test that starts it; what follows finds it as a second start would. */
    @TempDir
    private static Path home;

    @BeforeEach
    void aTableFromAnEarlierStart() throws SQLException {
        try (EmbeddedDatabase database = start(home)) {
            execute(database, "create table if not exists kept as select 42 as answer");
        }
    }

    @Test
    void dataIsKeptBetweenStarts() throws SQLException {
        try (EmbeddedDatabase database = start(home)) {
            assertThat(query(database, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void whatIsCommittedIsOnDisk() throws SQLException {
        try (EmbeddedDatabase database = start(home)) {
            assertThat(query(database, "show fsync")).isEqualTo("on");
            assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(database, "show full_page_writes")).isEqualTo("on");
            assertThat(query(database, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void itSortsAlikeOnEveryMachineAndListensToThisOneOnly() throws SQLException {
        try (EmbeddedDatabase database = start(home)) {
            assertThat(query(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(database, "select datlocale from pg_database where datname = 'fulfilment'"))
                    .isEqualTo("C.UTF-8");
            assertThat(query(database, "show server_version_num")).startsWith("18");
        }
    }

    @Test
    void nobodyConnectsWithoutThePassword() {
        try (EmbeddedDatabase database = start(home)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, "a guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void thePasswordsAreForTheirOwnerOnly() throws IOException {
        for (String file : new String[] {"postgres-owner.password", "postgres-application.password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSecondApplicationOnTheSameFolderIsToldSoAndTheFirstGoesOn() throws Exception {
        try (EmbeddedDatabase first = start(home)) {
            assertThatThrownBy(() -> start(home))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("Another running application uses the data folder");

            Process second = otherProcess(home);
            assertThat(firstLine(second)).contains("Another running application uses the data folder");
            assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();

            assertThat(query(first, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void theServerOfAKilledApplicationIsStoppedAndItsDataKept() throws Exception {
        Process other = otherProcess(home);
        assertThat(firstLine(other)).startsWith("ready");
        long orphan = Long.parseLong(
                Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst());

        other.destroyForcibly();
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessHandle.of(orphan)).as("it outlives its application").isPresent();

        try (EmbeddedDatabase database = start(home)) {
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(query(database, "select written from by_the_killed_one")).isEqualTo("before it was killed");
            execute(database, "drop table by_the_killed_one");
        }
    }

    @Test
    void aProcessNumberThatNowBelongsToSomebodyElseHarmsNobody() throws Exception {
        long somebody = ProcessHandle.current().pid();
        Files.writeString(home.resolve("postgres/postmaster.pid"), somebody + "\n" + home.resolve("postgres") + "\n");

        try (EmbeddedDatabase database = start(home)) {
            assertThat(query(database, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aDataDirectoryThatWasNeverFinishedIsMadeAfresh(@TempDir Path another) throws Exception {
        Files.createDirectories(another.resolve("postgres/base"));
        Files.writeString(another.resolve("postgres/PG_VERSION"), "18\n");
        Files.writeString(another.resolve("postgres.unfinished"), "");

        try (EmbeddedDatabase database = start(another)) {
            assertThat(query(database, "select 1")).isEqualTo("1");
            assertThat(another.resolve("postgres.unfinished")).doesNotExist();
        }
    }

    @Test
    void dataOfAnotherVersionIsLeftAlone(@TempDir Path another) throws IOException {
        Files.createDirectories(another.resolve("postgres"));
        Files.writeString(another.resolve("postgres/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> start(another))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("should hold data of PostgreSQL 18, but holds 17");
        assertThat(another.resolve("postgres/PG_VERSION")).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() {
        assertThatThrownBy(() -> start(Path.of("/proc/fulfilment")))
                .isInstanceOf(UnusableHome.class)
                .hasMessageContaining("/proc/fulfilment")
                .hasMessageContaining("cannot be made");
    }

    static EmbeddedDatabase start(Path folder) {
        return EmbeddedDatabase.start(PostgresSettings.of(new MockEnvironment()
                .withProperty("fulfilment.home", folder.toString())
                .withProperty("fulfilment.postgres.binaries", "target/postgres-binaries")));
    }

    private static Process otherProcess(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dlogging.level.root=off",
                        OtherApplication.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** What it says first, apart from logging. */
    private static String firstLine(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("ready") || line.startsWith("failed")) {
                return line;
            }
        }
        return "it ended without a word";
    }

    static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, database.ownerPassword());
    }
}
