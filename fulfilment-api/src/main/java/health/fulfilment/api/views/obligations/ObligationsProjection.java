package health.fulfilment.api.views.obligations;

import health.fulfilment.api.views.Reading;
import health.fulfilment.api.views.RowKey;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.prescription.PrescriptionEvent.CancellationRequested;
import health.fulfilment.core.prescription.PrescriptionEvent.DeliveryOverdue;
import health.fulfilment.core.prescription.PrescriptionEvent.FillDelivered;
import health.fulfilment.core.prescription.PrescriptionEvent.FillDispensed;
import health.fulfilment.core.prescription.PrescriptionEvent.FillRefused;
import health.fulfilment.core.prescription.PrescriptionEvent.FillReleased;
import health.fulfilment.core.prescription.PrescriptionEvent.FillStarted;
import health.fulfilment.core.prescription.PrescriptionEvent.OrderAcceptanceRefused;
import health.fulfilment.core.prescription.PrescriptionEvent.OrderAccepted;
import health.fulfilment.core.prescription.PrescriptionEvent.OrderHeld;
import health.fulfilment.core.prescription.PrescriptionEvent.OrderHoldLifted;
import health.fulfilment.core.prescription.PrescriptionEvent.OrderRefused;
import health.fulfilment.core.prescription.PrescriptionEvent.OrderTransferRefused;
import health.fulfilment.core.prescription.PrescriptionEvent.OrderTransferredIn;
import health.fulfilment.core.prescription.PrescriptionEvent.OrderTransferredOut;
import health.fulfilment.core.prescription.PrescriptionEvent.OrderWithdrawn;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApprovalRefused;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionCancelled;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDiscarded;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDraftRevised;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDrafted;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionMarkedReady;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionNotRoutable;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionRouted;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionStopped;
import health.fulfilment.core.shared.Event;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From approval on, a delivery within the promised window is owed, until a parcel arrives or nobody waits for it any more. */
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
        if (event instanceof PrescriptionEvent told) {
            remember(told, position, patientState == null ? "" : patientState);
        }
        reading.reached(VIEW, position);
    }

    private void remember(PrescriptionEvent event, long position, String patientState) {
        switch (event) {
            case PrescriptionApproved e -> rows.save(new ObligationRow(e, position, patientState));
            case PrescriptionRouted e ->
                change(e, position, ObligationRow::pending, row -> {
                    row.pharmacy = e.pharmacy().value();
                    row.pharmacyState = e.pharmacyState().code();
                });
            case FillDelivered e ->
                change(e, position, ObligationRow::pending, row -> {
                    boolean inTime = !e.deliveredOn().isAfter(row.dueOn);
                    row.become(inTime ? Status.MET : Status.MET_LATE, e.at());
                });
            case DeliveryOverdue e ->
                change(e, position, row -> row.is(Status.OPEN), row -> row.become(Status.OVERDUE, e.at()));
            case PrescriptionStopped e ->
                change(e, position, ObligationRow::pending, row -> row.become(Status.ENDED, e.at()));
            case OrderTransferredIn e ->
                change(e, position, ObligationRow::pending, row -> {
                    row.pharmacy = e.receiver().pharmacy().value();
                    row.pharmacyState = e.receiverState().code();
                });
            case PrescriptionCancelled e ->
                change(e, position, ObligationRow::pending, row -> row.become(Status.ENDED, e.at()));
            case OrderRefused e -> {
                if (!Boolean.TRUE.equals(e.reroute())) {
                    change(e, position, ObligationRow::pending, row -> row.become(Status.ENDED, e.at()));
                }
            }
            case PrescriptionDrafted _,
                    PrescriptionDraftRevised _,
                    PrescriptionDiscarded _,
                    PrescriptionMarkedReady _,
                    PrescriptionApprovalRefused _,
                    PrescriptionNotRoutable _,
                    CancellationRequested _,
                    OrderHeld _,
                    OrderHoldLifted _,
                    OrderWithdrawn _,
                    OrderTransferredOut _,
                    OrderTransferRefused _,
                    OrderAccepted _,
                    OrderAcceptanceRefused _,
                    FillStarted _,
                    FillRefused _,
                    FillDispensed _,
                    FillReleased _ -> {}
        }
    }

    /** Later fills were not promised, and what nobody owed cannot be met: such news changes nothing. */
    private void change(
            PrescriptionEvent event,
            long position,
            Predicate<ObligationRow> concerned,
            Consumer<ObligationRow> change) {
        String id = ObligationRow.deliveryOf(event.prescription());
        if (rows.findById(RowKey.present(id)).filter(concerned).isPresent()) {
            rows.change(id, position, change);
        }
    }

    @ResetHandler
    void forget() {
        rows.deleteAll();
        reading.forget(VIEW);
    }
}
