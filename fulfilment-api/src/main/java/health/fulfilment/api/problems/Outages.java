package health.fulfilment.api.problems;

import health.fulfilment.api.eventstore.StorageUnavailable;
import health.fulfilment.api.signing.SigningUnavailable;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that does not answer, which passes, from a fault of ours, which does not. */
final class Outages {

    private Outages() {}

    static boolean isOutage(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SigningUnavailable
                    || cause instanceof StorageUnavailable
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || (cause instanceof SQLException e && passes(e.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * SQLSTATE classes of PostgreSQL (appendix A): 08 connection, 53 resources, 57 operator intervention such as a
     * restart or a timeout, 40 serialisation failure or deadlock, 25P04 transaction timeout.
     */
    private static boolean passes(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("40")
                        || state.equals("25P04"));
    }
}
