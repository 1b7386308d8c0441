package health.fulfilment.api.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The event store's own connections, as the application's role: one to write at a time, and a pool to read streams. */
final class LogConnections {

    /**
     * ANALYZE of an empty table makes PostgreSQL plan sequential scans, and prepared statements keep such plans while the
     * table grows: half the throughput is lost. Every statement of ours has an index to use.
     */
    private static final String INDEXES_ONLY = "-c enable_seqscan=off";

    /** Planning anew for each batch, because the arrays have another length, costs more than it could ever find. */
    private static final String PLAN_ONCE = " -c plan_cache_mode=force_generic_plan";

    private static final int SECONDS_TO_CONNECT = 5;

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final EventStoreSettings settings;

    LogConnections(String url, @Nullable String user, @Nullable String password, EventStoreSettings settings) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.settings = settings;
    }

    /** A connection that the database ends if it falls silent while holding the head of the log. */
    Connection openWriter() throws SQLException {
        Properties properties = properties("event-log-writer");
        properties.setProperty(
                "options",
                INDEXES_ONLY
                        + PLAN_ONCE
                        + " -c idle_in_transaction_session_timeout="
                        + settings.idleTimeout().toMillis()
                        + " -c statement_timeout=" + settings.statementTimeout().toMillis()
                        + " -c transaction_timeout="
                        + settings.transactionTimeout().toMillis()
                        + " -c synchronous_commit=on");
        // The last resort where the network swallows packets: the database would have ended the statement before.
        properties.setProperty(
                "socketTimeout",
                Long.toString(settings.statementTimeout().plusSeconds(5).toSeconds()));
        Connection connection = DriverManager.getConnection(url, properties);
        connection.setAutoCommit(false);
        return connection;
    }

    HikariDataSource openReaders() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("event-log-readers");
        config.setJdbcUrl(url);
        Properties properties = properties("event-log-reader");
        properties.setProperty("options", INDEXES_ONLY + PLAN_ONCE);
        properties.setProperty("socketTimeout", "60");
        config.setDataSourceProperties(properties);
        config.setMaximumPoolSize(settings.readers());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(SECONDS_TO_CONNECT * 1000L);
        // An application that starts before its database says so through health, not by dying here.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private Properties properties(String name) {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", name);
        properties.setProperty("connectTimeout", Integer.toString(SECONDS_TO_CONNECT));
        properties.setProperty("loginTimeout", Integer.toString(SECONDS_TO_CONNECT));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("prepareThreshold", "1");
        return properties;
    }
}
