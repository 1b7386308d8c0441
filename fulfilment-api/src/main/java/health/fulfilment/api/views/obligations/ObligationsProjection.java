package health.fulfilment.api.views.obligations;

import health.fulfilment.api.views.Reading;
import health.fulfilment.api.views.RowKey;
import health.fulfilment.core.obligation.Duties;
import health.fulfilment.core.obligation.DutyNews;
import health.fulfilment.core.obligation.DutyNews.Ended;
import health.fulfilment.core.obligation.DutyNews.Met;
import health.fulfilment.core.obligation.DutyNews.Moved;
import health.fulfilment.core.obligation.DutyNews.Overdue;
import health.fulfilment.core.obligation.DutyNews.Owed;
import health.fulfilment.core.shared.Event;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers what {@link Duties} reads in the events. */
@Component
class ObligationsProjection {

    static final String VIEW = "obligations";

    private final ObligationRows rows;
    private final Reading reading;

    ObligationsProjection(ObligationRows rows, Reading reading) {
        this.rows = rows;
        this.reading = reading;
    }

    @EventHandler
    void on(Event event, TrackingToken token, @MetaDataValue("state") @Nullable String patientState) {
        long position = token.position().orElseThrow();
        for (DutyNews news : Duties.of(event)) {
            remember(news, position, patientState);
        }
        reading.reached(VIEW, position);
    }

    private void remember(DutyNews news, long position, @Nullable String patientState) {
        switch (news) {
            case Owed owed -> begin(owed, position, patientState);
            case Moved moved ->
                change(moved, position, row -> {
                    row.pharmacy = moved.pharmacy().value();
                    row.pharmacyState = moved.pharmacyState().code();
                });
            case Met met ->
                change(met, position, row -> {
                    row.settle(late(row, met) ? Status.MET_LATE : Status.MET, met.at(), position);
                });
            case Overdue overdue -> change(overdue, position, row -> row.become(Status.OVERDUE, overdue.at()));
            case Ended ended -> change(ended, position, row -> row.settle(Status.ENDED, ended.at(), position));
        }
    }

    private void begin(Owed owed, long position, @Nullable String patientState) {
        String id = ObligationRow.idOf(owed);
        if (rows.findById(RowKey.present(id)).isPresent()) {
            rows.change(id, position, row -> row.begin(owed, position));
        } else {
            rows.save(new ObligationRow(owed, position, patientState));
        }
    }

    private static boolean late(ObligationRow row, Met met) {
        LocalDate on = met.on();
        LocalDate due = row.dueOn;
        if (on != null && due != null) {
            return on.isAfter(due);
        }
        return !met.at().isBefore(row.dueAt);
    }

    /** What nobody owes, or owes no longer, cannot be met, moved or ended: such news changes nothing. */
    private void change(DutyNews news, long position, Consumer<ObligationRow> change) {
        String id = ObligationRow.idOf(news);
        if (rows.findById(RowKey.present(id)).filter(ObligationRow::pending).isPresent()) {
            rows.change(id, position, change);
        }
    }

    @ResetHandler
    void forget() {
        rows.deleteAll();
        reading.forget(VIEW);
    }
}
