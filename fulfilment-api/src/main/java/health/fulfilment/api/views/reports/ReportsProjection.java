package health.fulfilment.api.views.reports;

import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.views.Reading;
import health.fulfilment.api.views.RowKey;
import health.fulfilment.core.monitoring.ReportEvent;
import health.fulfilment.core.prescription.FillEvent.FillDispensed;
import health.fulfilment.core.prescription.FillEvent.FillReversed;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.rules.State;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps dispensed fills and their reports side by side: after each event the report is shown as the one fold has it. */
@Component
class ReportsProjection {

    static final String VIEW = "reports";

    private final ReportRows rows;
    private final Nouns nouns;
    private final Reading reading;

    ReportsProjection(ReportRows rows, Nouns nouns, Reading reading) {
        this.rows = rows;
        this.nouns = nouns;
        this.reading = reading;
    }

    @EventHandler
    void on(Event event, TrackingToken token, @MetaDataValue("state") @Nullable String patientState) {
        long position = token.position().orElseThrow();
        switch (event) {
            case FillDispensed e when patientState != null -> dispensed(e, new State(patientState), position);
            case FillReversed e
            when patientState != null ->
                change(e.fill(), new State(patientState), position, row -> row.reversed = true);
            case ReportEvent e -> reported(e.report(), position);
            default -> {}
        }
        reading.reached(VIEW, position);
    }

    private void dispensed(FillDispensed e, State state, long position) {
        State pharmacyState = nouns.pharmacy(e.pharmacy(), Until.position(position))
                .known()
                .business()
                .address()
                .state();
        rows.save(new ReportRow(e.fill(), state, e.pharmacy(), pharmacyState, e.filledOn(), position));
    }

    /** The dispensing came before: only a dispensed fill is reported. */
    private void reported(ReportId report, long position) {
        var now = nouns.report(report, Until.position(position)).known();
        change(report.fill(), report.state(), position, row -> row.stands(now));
    }

    private void change(FillId fill, State state, long position, Consumer<ReportRow> change) {
        String id = ReportId.of(fill, state).value();
        if (rows.findById(RowKey.present(id)).isPresent()) {
            rows.change(id, position, change);
        }
    }

    @ResetHandler
    void forget() {
        rows.deleteAll();
        reading.forget(VIEW);
    }
}
