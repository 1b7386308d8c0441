package health.fulfilment.api.views.zeroreports;

import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.views.Reading;
import health.fulfilment.api.views.RowKey;
import health.fulfilment.core.monitoring.zero.ZeroFiling;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent.ZeroReportDue;
import health.fulfilment.core.prescription.FillEvent.FillDispensed;
import health.fulfilment.core.prescription.FillEvent.FillReversed;
import health.fulfilment.core.registry.Business;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.ZeroReportId;
import health.fulfilment.rules.State;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the list of reports of days without fills: after each event as the one fold has it. */
@Component
class ZeroReportsProjection {

    static final String VIEW = "zeroreports";

    private final DayRows rows;
    private final Nouns nouns;
    private final Reading reading;

    ZeroReportsProjection(DayRows rows, Nouns nouns, Reading reading) {
        this.rows = rows;
        this.nouns = nouns;
        this.reading = reading;
    }

    @EventHandler
    void on(Event event, TrackingToken token, @MetaDataValue("state") @Nullable String patientState) {
        long position = token.position().orElseThrow();
        switch (event) {
            case ZeroReportEvent e -> reported(e, position);
            case FillDispensed e when patientState != null -> dispensed(e, new State(patientState), position);
            case FillReversed e when patientState != null -> reversed(e, new State(patientState), position);
            default -> {}
        }
        reading.reached(VIEW, position);
    }

    private void reported(ZeroReportEvent change, long position) {
        ZeroFiling now =
                nouns.zeroReport(change.report(), Until.position(position)).known();
        if (change instanceof ZeroReportDue) {
            day(now.id(), now.pharmacyState(), position, row -> row.due(now, position));
        } else {
            rows.change(now.id().value(), position, row -> row.stands(now));
        }
    }

    private void dispensed(FillDispensed e, State state, long position) {
        State home = business(e.pharmacy(), position).address().state();
        day(ZeroReportId.of(e.pharmacy(), state, e.filledOn()), home, position, row -> row.fills++);
    }

    /** What is reversed on a later day was dispensed on that day all the same. */
    private void reversed(FillReversed e, State state, long position) {
        LocalDate filledOn = nouns.prescription(e.prescription(), Until.position(position))
                .fill(e.fill())
                .orElseThrow()
                .filledOn();
        LocalDate today =
                e.at().atZone(business(e.pharmacy(), position).timeZone()).toLocalDate();
        if (filledOn != null && filledOn.equals(today)) {
            rows.change(ZeroReportId.of(e.pharmacy(), state, filledOn).value(), position, row -> row.fills--);
        }
    }

    private void day(ZeroReportId id, State home, long position, Consumer<DayRow> change) {
        if (rows.findById(RowKey.present(id.value())).isPresent()) {
            rows.change(id.value(), position, change);
        } else {
            DayRow row = new DayRow(id, home, position);
            change.accept(row);
            rows.save(row);
        }
    }

    private Business business(PharmacyId pharmacy, long position) {
        return nouns.pharmacy(pharmacy, Until.position(position)).known().business();
    }

    @ResetHandler
    void forget() {
        rows.deleteAll();
        reading.forget(VIEW);
    }
}
