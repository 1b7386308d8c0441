package health.fulfilment.api.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A fresh database on the test server, migrated by Flyway, for one test class. Close it at the end.
 *
 * <pre>{@code
 * static final TestDatabase DATABASE = TestDatabase.create();
 *
 * @DynamicPropertySource
 * static void database(DynamicPropertyRegistry registry) { DATABASE.configure(registry::add); }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server) {
        this.server = server;
        this.name = server.newDatabase();
    }

    public static TestDatabase create() {
        return on(TestServer.shared());
    }

    public static TestDatabase on(TestServer server) {
        return new TestDatabase(server);
    }

    /** Without user and password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + name;
    }

    public String ownerRole() {
        return TestServer.OWNER;
    }

    public String applicationRole() {
        return TestServer.APPLICATION_ROLE;
    }

    public String applicationPassword() {
        return TestServer.APPLICATION_PASSWORD;
    }

    /** Connects as the role that Flyway uses; may do anything, such as making a hole. */
    public DataSource owner() {
        return server.as(TestServer.OWNER, name);
    }

    /** Connects as the role that the application uses. */
    public DataSource application() {
        return server.as(TestServer.APPLICATION_ROLE, name);
    }

    /** Runs one statement as the owner. */
    public void execute(String sql) {
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of every row, as text. */
    public List<String> query(String sql) {
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        server.drop(name);
    }
}
