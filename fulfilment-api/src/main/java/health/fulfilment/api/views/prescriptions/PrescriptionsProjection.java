package health.fulfilment.api.views.prescriptions;

import health.fulfilment.api.views.Reading;
import health.fulfilment.core.prescription.Draft;
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
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Event;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the list of prescriptions. */
@Component
class PrescriptionsProjection {

    static final String VIEW = "prescriptions";

    private final PrescriptionRows rows;
    private final Reading reading;

    PrescriptionsProjection(PrescriptionRows rows, Reading reading) {
        this.rows = rows;
        this.reading = reading;
    }

    @EventHandler
    void on(Event event, TrackingToken token) {
        long position = token.position().orElseThrow();
        if (event instanceof PrescriptionDrafted drafted) {
            rows.save(new PrescriptionRow(drafted, position));
        } else if (event instanceof PrescriptionEvent later) {
            rows.change(later.stream(), position, row -> remember(row, later));
        }
        reading.reached(VIEW, position);
    }

    @ResetHandler
    void forget() {
        rows.deleteAll();
        reading.forget(VIEW);
    }

    /** Patient and prescriber stay as they are. */
    private static void content(PrescriptionRow row, Draft draft) {
        row.patientState = draft.encounter().patientState().code();
        row.drug = draft.drug().name();
    }

    private static void remember(PrescriptionRow row, PrescriptionEvent event) {
        row.changedAt = event.at();
        switch (event) {
            case PrescriptionDrafted e -> throw new IllegalStateException(e.stream() + " was drafted twice");
            case PrescriptionDraftRevised e -> {
                content(row, e.draft());
                row.status = "draft";
                row.refusal = null;
            }
            case PrescriptionDiscarded e -> row.status = "discarded";
            case PrescriptionMarkedReady e -> row.status = "ready";
            case PrescriptionApproved e -> approved(row, e);
            case PrescriptionApprovalRefused e -> row.refusal = e.code();
            case PrescriptionRouted e -> {
                row.status = "routed";
                row.pharmacy = e.pharmacy().value();
                row.pharmacyState = e.pharmacyState().code();
            }
            case PrescriptionNotRoutable e -> row.status = "not-routable";
            case OrderAcceptanceRefused e -> row.refusal = e.code();
            case OrderAccepted e -> {
                row.status = "accepted";
                row.refusal = null;
            }
            case OrderRefused e -> {
                if (Boolean.TRUE.equals(e.reroute())) {
                    atNoPharmacy(row);
                } else {
                    row.status = "refused";
                }
            }
            case OrderWithdrawn e -> atNoPharmacy(row);
            case OrderTransferredIn e -> {
                row.status = "routed";
                row.pharmacy = e.receiver().pharmacy().value();
                row.pharmacyState = e.receiverState().code();
            }
            case OrderTransferredOut e -> {}
            case OrderTransferRefused e -> row.refusal = e.code();
            case OrderHeld e -> {}
            case OrderHoldLifted e -> {}
            case CancellationRequested e -> {}
            case PrescriptionStopped e -> row.status = "stopped";
            case PrescriptionCancelled e -> row.status = "cancelled";
            case FillRefused e -> row.refusal = e.code();
            case FillStarted e -> row.refusal = null;
            case FillReviewed e -> row.refusal = null;
            case FillRefusedInReview e -> row.refusal = e.reason().name();
            case FillStepRefused e -> row.refusal = e.code();
            case FillCancelled _, FillReversed _, FillLost _, FillReturned _, FillRecordCorrected _ -> {}
            case FillRecalled _, FillRecallTold _ -> {}
            case FillCompounded e -> row.refusal = null;
            case FillLabelled e -> row.refusal = null;
            case FillDispensed e -> row.refusal = null;
            case FillReleased e -> {}
            case FillDelivered e -> {}
            case DeliveryOverdue e -> {}
        }
    }

    private static void atNoPharmacy(PrescriptionRow row) {
        row.status = "approved";
        row.pharmacy = null;
        row.pharmacyState = null;
    }

    private static void approved(PrescriptionRow row, PrescriptionApproved event) {
        DeliveryWindow promised = event.promised();
        row.status = "approved";
        row.refusal = null;
        row.issuedOn = event.issuedOn();
        row.promisedFrom = promised.earliest();
        row.promisedTo = promised.latest();
        row.promisedZone = promised.zone().getId();
    }
}
