package health.fulfilment.api.views.licences;

import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.views.Reading;
import health.fulfilment.api.views.RowKey;
import health.fulfilment.core.licensure.Licence;
import health.fulfilment.core.licensure.LicensureEvent;
import health.fulfilment.core.shared.Event;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the list of licences: after each event the standing over all days, by the one fold. */
@Component
class LicencesProjection {

    static final String VIEW = "licences";

    private final LicenceRows rows;
    private final Nouns nouns;
    private final Reading reading;

    LicencesProjection(LicenceRows rows, Nouns nouns, Reading reading) {
        this.rows = rows;
        this.nouns = nouns;
        this.reading = reading;
    }

    @EventHandler
    void on(Event event, TrackingToken token) {
        long position = token.position().orElseThrow();
        if (event instanceof LicensureEvent change) {
            Licence licence = nouns.licensure(change.licence().licensure(), Until.position(position))
                    .licence(change.licence())
                    .orElseThrow();
            show(licence, position);
        }
        reading.reached(VIEW, position);
    }

    @ResetHandler
    void forget() {
        rows.deleteAll();
        reading.forget(VIEW);
    }

    private void show(Licence licence, long position) {
        long recorded = rows.findById(RowKey.present(LicenceRow.idOf(licence, 0)))
                .map(row -> row.recordedPosition)
                .orElse(position);
        List<Span> spans = Span.of(licence);
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            String id = LicenceRow.idOf(licence, i);
            if (rows.findById(RowKey.present(id)).isPresent()) {
                rows.change(id, position, row -> row.stands(licence.credentialOn(span.from()), span));
            } else {
                rows.save(new LicenceRow(licence, i, span, position, recorded));
            }
        }
    }
}
