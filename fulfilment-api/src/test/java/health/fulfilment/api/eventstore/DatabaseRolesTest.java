package health.fulfilment.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRolesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set name = 'another'",
                "delete from event",
                "truncate event",
                "update command_receipt set version = 9",
                "delete from command_receipt",
                "truncate command_receipt",
                "insert into event_log_head values (false, 0, now())",
                "delete from event_log_head",
                "drop table event",
                "alter table event disable trigger all",
                "create table mine (a int)"
            })
    void theApplicationCannot(String statement) {
        assertThatThrownBy(() -> executeAsApplication(statement))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("42501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from event",
                "select * from command_receipt",
                "update event_log_head set next_position = next_position"
            })
    void theApplicationCan(String statement) throws SQLException {
        executeAsApplication(statement);
    }

    @Test
    void theApplicationNeedsItsOwnPassword() {
        assertThatThrownBy(() -> DATABASE.application().getConnection(DATABASE.applicationRole(), "a guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void nothingIsKeptInLargeObjects() {
        assertThat(DATABASE.query("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and udt_name in ('oid', 'lo')
                """)).isEmpty();
    }

    @Test
    void whatIsCommittedIsOnDisk() {
        assertThat(
                        DATABASE.query(
                                "select setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')"))
                .isEqualTo(List.of("on", "on", "on"));
    }

    private static void executeAsApplication(String sql) throws SQLException {
        try (Connection connection = DATABASE.application().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
