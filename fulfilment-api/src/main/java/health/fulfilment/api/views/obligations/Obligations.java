package health.fulfilment.api.views.obligations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The obligations as far as the view has read the log. */
interface Obligations extends JpaRepository<Obligation, Obligation.Version> {

    @Query("from Obligation o where o.version.obligation = :id and o.toPosition is null")
    Optional<Obligation> present(String id);

    /** What is still open although its time has come, the longest overdue first. */
    @Query("from Obligation o where o.toPosition is null and o.status = 'open' and o.dueAt <= :now order by o.dueAt, o.version.obligation")
    List<Obligation> fallenDue(Instant now, Limit limit);
}
