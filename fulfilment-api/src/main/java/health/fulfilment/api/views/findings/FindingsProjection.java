package health.fulfilment.api.views.findings;

import health.fulfilment.api.views.Reading;
import health.fulfilment.core.compliance.ComplianceEvent;
import health.fulfilment.core.compliance.ComplianceEvent.ComplianceFindingAnswered;
import health.fulfilment.core.compliance.ComplianceEvent.ComplianceFindingRaised;
import health.fulfilment.core.shared.Event;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the list of findings. */
@Component
class FindingsProjection {

    static final String VIEW = "findings";

    private final FindingRows rows;
    private final Reading reading;

    FindingsProjection(FindingRows rows, Reading reading) {
        this.rows = rows;
        this.reading = reading;
    }

    @EventHandler
    void on(Event event, TrackingToken token) {
        long position = token.position().orElseThrow();
        if (event instanceof ComplianceEvent finding) {
            remember(finding, position);
        }
        reading.reached(VIEW, position);
    }

    private void remember(ComplianceEvent event, long position) {
        switch (event) {
            case ComplianceFindingRaised e -> rows.save(new FindingRow(e, position));
            case ComplianceFindingAnswered e -> rows.change(e.stream(), position, row -> row.answered(e));
        }
    }

    @ResetHandler
    void forget() {
        rows.deleteAll();
        reading.forget(VIEW);
    }
}
