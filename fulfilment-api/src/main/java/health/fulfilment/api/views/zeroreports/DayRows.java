package health.fulfilment.api.views.zeroreports;

import health.fulfilment.api.views.VersionedRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;

/** Days with and without fills, as far as the view has read the log. */
interface DayRows extends VersionedRows<DayRow> {

    /** A pharmacy and a state that it dispensed to, with the first day of it. */
    interface Pair {
        String getPharmacy();

        String getState();

        LocalDate getFirst();
    }

    @Query("""
            select d.pharmacy as pharmacy, d.patientState as state, min(d.day) as first
            from DayRow d
            where d.toPosition = health.fulfilment.api.views.RowKey.OPEN
            group by d.pharmacy, d.patientState
            order by d.pharmacy, d.patientState
            """)
    List<Pair> pairs();

    /** Of which nothing has to be said, or it is due already. */
    @Query("""
            select d.day from DayRow d
            where d.toPosition = health.fulfilment.api.views.RowKey.OPEN
              and d.pharmacy = :pharmacy and d.patientState = :state and d.day >= :from
              and (d.fills > 0 or d.status is not null)
            """)
    Set<LocalDate> settled(String pharmacy, String state, LocalDate from);
}
