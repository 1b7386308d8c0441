package health.fulfilment.api.views.reliance;

import health.fulfilment.api.views.Reading;
import health.fulfilment.core.monitoring.ReportEvent;
import health.fulfilment.core.prescription.OrderEvent.OrderRefused;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionCancelled;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionStopped;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Judged;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shipment.ShipmentEvent;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes of each decision that permitted something whose licences it relied on. A refusal rests on licences too, but nothing
 * came of it that would have to be looked at again. Several rows an event and never a change: written without entities.
 */
@Component
class RelianceProjection {

    static final String VIEW = "reliance";

    private final JdbcClient database;
    private final Reading reading;

    RelianceProjection(JdbcClient database, Reading reading) {
        this.database = database;
        this.reading = reading;
    }

    @EventHandler
    void on(Event event, TrackingToken token) {
        long position = token.position().orElseThrow();
        PrescriptionId prescription = prescription(event);
        if (prescription != null) {
            if (event instanceof Judged judged && !judged.refused()) {
                keep(event, judged, prescription, position);
            }
            if (isOver(event)) {
                database.sql("update view_reliance set open = false where prescription = ? and open")
                        .param(prescription.value())
                        .update();
            }
        }
        reading.reached(VIEW, position);
    }

    private void keep(Event event, Judged judged, PrescriptionId prescription, long position) {
        String[] licensures = Objects.requireNonNullElse(judged.evidence(), List.<Relied>of()).stream()
                .map(Relied::stream)
                .filter(stream -> stream.startsWith("lic-"))
                .toArray(String[]::new);
        if (licensures.length > 0) {
            database.sql("insert into view_reliance (stream, position, prescription, decided_at, open)"
                            + " select stream, ?, ?, ?, true from unnest(?) stream")
                    .param(position)
                    .param(prescription.value())
                    .param(Timestamp.from(event.at()))
                    .param(licensures)
                    .update();
        }
    }

    private static @Nullable PrescriptionId prescription(Event event) {
        return switch (event) {
            case PrescriptionEvent e -> e.prescription();
            case ShipmentEvent e -> e.shipment().fill().prescription();
            case ReportEvent e -> e.report().fill().prescription();
            default -> null;
        };
    }

    /** Nothing more is dispensed on it, whatever its licences do. */
    private static boolean isOver(Event event) {
        return switch (event) {
            case PrescriptionCancelled _, PrescriptionStopped _ -> true;
            case OrderRefused e -> !Boolean.TRUE.equals(e.reroute());
            default -> false;
        };
    }

    @ResetHandler
    void forget() {
        database.sql("delete from view_reliance").update();
        reading.forget(VIEW);
    }
}
