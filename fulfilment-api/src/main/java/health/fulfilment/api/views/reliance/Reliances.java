package health.fulfilment.api.views.reliance;

import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.PrescriptionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who relied on a holder's licences in one state. The append refuses a decision whose licences have moved, so what is stored
 * before a licence's event relied on the licences as they were before it: once the view has read up to that event, it knows
 * every decision that the event may touch.
 */
@Component
public class Reliances {

    private final JdbcClient database;

    Reliances(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param position of the event that records it
     * @param prescription that it was about
     */
    public record Reliance(long position, PrescriptionId prescription) {}

    /** Position up to which the view has read the log, -1 before the first event. */
    public long readTo() {
        return database.sql("select read_to from view_progress where view_name = ?")
                .param(RelianceProjection.VIEW)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /** Prescriptions with a decision before that position that relied on them, of which something may still be dispensed. */
    public List<PrescriptionId> open(LicensureId licensure, long before) {
        return database.sql("select distinct prescription from view_reliance"
                        + " where stream = ? and open and position < ? order by prescription")
                .param(licensure.value())
                .param(before)
                .query((row, n) -> new PrescriptionId(row.getString(1)))
                .list();
    }

    /**
     * Decisions between two positions, both exclusive, that relied on them, in order.
     *
     * @param since decisions made before that moment are left out
     * @param limit at most so many
     */
    public List<Reliance> between(LicensureId licensure, long after, long before, Instant since, int limit) {
        return database.sql("select position, prescription from view_reliance"
                        + " where stream = ? and position > ? and position < ? and decided_at >= ?"
                        + " order by position limit ?")
                .param(licensure.value())
                .param(after)
                .param(before)
                .param(Timestamp.from(since))
                .param(limit)
                .query((row, n) -> new Reliance(row.getLong(1), new PrescriptionId(row.getString(2))))
                .list();
    }
}
