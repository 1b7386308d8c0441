package health.fulfilment.api.views.orders;

import health.fulfilment.api.views.Reading;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.FillEvent;
import health.fulfilment.core.prescription.FillEvent.FillCancelled;
import health.fulfilment.core.prescription.FillEvent.FillCompounded;
import health.fulfilment.core.prescription.FillEvent.FillDelivered;
import health.fulfilment.core.prescription.FillEvent.FillDispensed;
import health.fulfilment.core.prescription.FillEvent.FillLabelled;
import health.fulfilment.core.prescription.FillEvent.FillLost;
import health.fulfilment.core.prescription.FillEvent.FillRecallTold;
import health.fulfilment.core.prescription.FillEvent.FillRecalled;
import health.fulfilment.core.prescription.FillEvent.FillRecordCorrected;
import health.fulfilment.core.prescription.FillEvent.FillRefusedInReview;
import health.fulfilment.core.prescription.FillEvent.FillReleased;
import health.fulfilment.core.prescription.FillEvent.FillReturned;
import health.fulfilment.core.prescription.FillEvent.FillReversed;
import health.fulfilment.core.prescription.FillEvent.FillReviewed;
import health.fulfilment.core.prescription.FillEvent.FillStepRefused;
import health.fulfilment.core.prescription.OrderEvent.DeliveryOverdue;
import health.fulfilment.core.prescription.OrderEvent.FillRefused;
import health.fulfilment.core.prescription.OrderEvent.FillStarted;
import health.fulfilment.core.prescription.OrderEvent.OrderAcceptanceRefused;
import health.fulfilment.core.prescription.OrderEvent.OrderAccepted;
import health.fulfilment.core.prescription.OrderEvent.OrderHeld;
import health.fulfilment.core.prescription.OrderEvent.OrderHoldLifted;
import health.fulfilment.core.prescription.OrderEvent.OrderRefused;
import health.fulfilment.core.prescription.OrderEvent.OrderTransferRefused;
import health.fulfilment.core.prescription.OrderEvent.OrderTransferredIn;
import health.fulfilment.core.prescription.OrderEvent.OrderTransferredOut;
import health.fulfilment.core.prescription.OrderEvent.OrderWithdrawn;
import health.fulfilment.core.prescription.OrderEvent.PrescriptionNotRoutable;
import health.fulfilment.core.prescription.OrderEvent.PrescriptionRouted;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.prescription.PrescriptionEvent.CancellationRequested;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApprovalRefused;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionCancelled;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDiscarded;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDraftRevised;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDrafted;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionMarkedReady;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionStopped;
import health.fulfilment.core.shared.Event;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the work queues. */
@Component
class OrdersProjection {

    static final String VIEW = "orders";

    private final OrderRows rows;
    private final Reading reading;

    OrdersProjection(OrderRows rows, Reading reading) {
        this.rows = rows;
        this.reading = reading;
    }

    @EventHandler
    void on(Event event, TrackingToken token) {
        long position = token.position().orElseThrow();
        if (event instanceof PrescriptionDrafted drafted) {
            rows.save(new OrderRow(drafted, position));
        } else if (event instanceof PrescriptionEvent later) {
            rows.change(later.stream(), position, row -> {
                row.changedAt = later.at();
                remember(row, later);
            });
        }
        reading.reached(VIEW, position);
    }

    @ResetHandler
    void forget() {
        rows.deleteAll();
        reading.forget(VIEW);
    }

    /** The patient stays who it is. */
    private static void content(OrderRow row, Draft draft) {
        row.patientState = draft.encounter().patientState().code();
        row.drug = draft.drug().name();
        row.quantity = draft.quantity().toString();
    }

    private static void remember(OrderRow row, PrescriptionEvent event) {
        switch (event) {
            case PrescriptionDrafted e -> throw new IllegalStateException(e.stream() + " was drafted twice");
            case PrescriptionDraftRevised e -> content(row, e.draft());
            case PrescriptionDiscarded _ -> {}
            case PrescriptionMarkedReady _ -> {}
            case PrescriptionApproved e -> row.promised(e.promised());
            case PrescriptionApprovalRefused _ -> {}
            case PrescriptionRouted e -> {
                row.pharmacy = e.pharmacy().value();
                row.pharmacyState = e.pharmacyState().code();
                row.routedAt = e.at();
                row.step(Step.ROUTED);
            }
            case PrescriptionNotRoutable _ -> {}
            case OrderAcceptanceRefused _ -> {}
            case OrderAccepted _ -> row.step(Step.ACCEPTED);
            case OrderRefused e -> {
                if (Boolean.TRUE.equals(e.reroute())) {
                    row.atNoPharmacy();
                } else {
                    row.step(Step.REFUSED);
                }
            }
            case OrderWithdrawn _ -> row.atNoPharmacy();
            case OrderTransferredIn e -> {
                row.pharmacy = e.receiver().pharmacy().value();
                row.pharmacyState = e.receiverState().code();
                row.routedAt = e.at();
                row.step(Step.ROUTED);
            }
            case OrderTransferredOut _, OrderTransferRefused _ -> {}
            case OrderHeld _ -> row.held++;
            case OrderHoldLifted _ -> row.held--;
            case CancellationRequested _ -> row.cancellationRequested = true;
            case PrescriptionStopped _ -> {
                row.cancellationRequested = false;
                row.step(Step.STOPPED);
            }
            case PrescriptionCancelled _ -> {
                row.cancellationRequested = false;
                row.step(Step.CANCELLED);
            }
            case FillStarted e -> row.started(e.fill().value());
            case FillRefused _ -> {}
            case FillEvent e -> came(row, e);
            case DeliveryOverdue _ -> {}
        }
    }

    private static void came(OrderRow row, FillEvent event) {
        String fill = event.fill().value();
        switch (event) {
            case FillReviewed _ -> row.came(fill, Step.REVIEWED);
            case FillRefusedInReview _ -> row.givenUp(fill);
            case FillCompounded _ -> row.came(fill, Step.COMPOUNDED);
            case FillLabelled _ -> row.came(fill, Step.LABELLED);
            case FillDispensed _ -> row.came(fill, Step.DISPENSED);
            case FillReleased _ -> row.came(fill, Step.SHIPPED);
            case FillDelivered e -> {
                row.deliveredOn = row.deliveredOn == null ? e.deliveredOn() : row.deliveredOn;
                row.came(fill, Step.DELIVERED);
            }
            case FillCancelled _, FillReversed _ -> row.givenUp(fill);
            case FillLost _ -> row.came(fill, Step.LOST);
            case FillReturned _ -> row.came(fill, Step.RETURNED);
            case FillRecordCorrected _, FillStepRefused _, FillRecalled _, FillRecallTold _ -> {}
        }
    }
}
