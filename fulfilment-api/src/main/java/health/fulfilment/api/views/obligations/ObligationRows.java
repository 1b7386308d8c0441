package health.fulfilment.api.views.obligations;

import health.fulfilment.api.views.VersionedRows;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;

/** The obligations as far as the view has read the log. */
interface ObligationRows extends VersionedRows<ObligationRow> {

    /** What is still open although its time has come, the longest overdue first. */
    @Query("""
            from ObligationRow o
            where o.toPosition = health.fulfilment.api.views.RowKey.OPEN and o.status = 'open' and o.dueAt <= :now
            order by o.dueAt, o.id
            """)
    List<ObligationRow> fallenDue(Instant now, Limit limit);
}
