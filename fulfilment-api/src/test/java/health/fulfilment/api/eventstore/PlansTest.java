package health.fulfilment.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that PostgreSQL makes while the log is empty, and keeps while it grows, must be those of a large log. */
class PlansTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from event where stream = 'a' order by sequence",
                "select sequence from event where stream = 'a' order by sequence desc limit 1",
                "select position from event where patient = 'a' order by position desc limit 1",
                "select * from event where position > 5 order by position limit 10",
                "select * from command_receipt where client = 'a' and idempotency_key = 'b'"
            })
    void anIndexIsUsedThoughTheTablesAreEmptyAndAnalyzed(String query) throws SQLException {
        DATABASE.execute("analyze");
        try (Connection connection = writer();
                Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("explain " + query)) {
            StringBuilder text = new StringBuilder();
            while (plan.next()) {
                text.append(plan.getString(1)).append('\n');
            }
            assertThat(text).contains("Index").doesNotContain("Seq Scan");
        }
    }

    @Test
    void aWriterThatFallsSilentIsEndedByTheDatabase() throws SQLException {
        try (Connection connection = writer()) {
            assertThat(setting(connection, "idle_in_transaction_session_timeout"))
                    .isEqualTo("5s");
            assertThat(setting(connection, "statement_timeout")).isEqualTo("15s");
            assertThat(setting(connection, "transaction_timeout")).isEqualTo("30s");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
        }
    }

    private static Connection writer() throws SQLException {
        return new LogConnections(
                        DATABASE.url(), DATABASE.applicationRole(), DATABASE.applicationPassword(), TestNode.SETTINGS)
                .openWriter();
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
