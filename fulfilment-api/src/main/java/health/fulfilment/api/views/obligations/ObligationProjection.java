package health.fulfilment.api.views.obligations;

import health.fulfilment.api.views.obligations.Obligation.Duty;
import health.fulfilment.api.views.obligations.Obligation.Status;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.prescription.PrescriptionEvent.DeliveryOverdue;
import health.fulfilment.core.prescription.PrescriptionEvent.FillDelivered;
import health.fulfilment.core.prescription.PrescriptionEvent.FillDispensed;
import health.fulfilment.core.prescription.PrescriptionEvent.FillRefused;
import health.fulfilment.core.prescription.PrescriptionEvent.FillReleased;
import health.fulfilment.core.prescription.PrescriptionEvent.FillStarted;
import health.fulfilment.core.prescription.PrescriptionEvent.OrderAccepted;
import health.fulfilment.core.prescription.PrescriptionEvent.OrderRefused;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApprovalRefused;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionCancelled;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDiscarded;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDraftRevised;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDrafted;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionMarkedReady;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionNotRoutable;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionRouted;
import health.fulfilment.core.shared.PrescriptionId;
import java.time.Instant;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From approval on, a delivery within the promised window is owed, until a parcel arrives or nobody waits for it any more. */
@Component
class ObligationProjection {

    static final String DELIVERY_PROMISE = "delivery-promise";
    private static final String POLICY = "policy: delivery on the third to fifth day after approval";

    private final Obligations obligations;

    ObligationProjection(Obligations obligations) {
        this.obligations = obligations;
    }

    static String deliveryOf(PrescriptionId prescription) {
        return DELIVERY_PROMISE + ":" + prescription.value();
    }

    @EventHandler
    void on(PrescriptionEvent event, TrackingToken token, @MetaDataValue("state") @Nullable String patientState) {
        long position = token.position().orElseThrow();
        switch (event) {
            case PrescriptionApproved e -> promise(e, position, patientState);
            case FillDelivered e -> deliver(e, position);
            case DeliveryOverdue e -> become(Status.OVERDUE, Set.of(Status.OPEN), e, position);
            case PrescriptionCancelled e -> end(e, position);
            case OrderRefused e -> end(e, position);
            case PrescriptionDrafted _,
                    PrescriptionDraftRevised _,
                    PrescriptionDiscarded _,
                    PrescriptionMarkedReady _,
                    PrescriptionApprovalRefused _,
                    PrescriptionRouted _,
                    PrescriptionNotRoutable _,
                    OrderAccepted _,
                    FillStarted _,
                    FillRefused _,
                    FillDispensed _,
                    FillReleased _ -> {}
        }
    }

    private void promise(PrescriptionApproved e, long position, @Nullable String patientState) {
        Duty duty = new Duty(
                DELIVERY_PROMISE,
                e.prescription().value(),
                patientState,
                POLICY,
                e.promised().overdueFrom(),
                e.promised().latest());
        obligations.save(Obligation.begun(deliveryOf(e.prescription()), position, e.at(), duty));
    }

    private void deliver(FillDelivered e, long position) {
        obligations.present(deliveryOf(e.prescription())).ifPresent(owed -> {
            boolean inTime = !e.deliveredOn().isAfter(owed.duty().dueOn());
            become(inTime ? Status.MET : Status.MET_LATE, Set.of(Status.OPEN, Status.OVERDUE), e, position);
        });
    }

    private void end(PrescriptionEvent e, long position) {
        become(Status.ENDED, Set.of(Status.OPEN, Status.OVERDUE), e, position);
    }

    private void become(Status next, Set<Status> from, PrescriptionEvent event, long position) {
        Instant since = event.at();
        obligations
                .present(deliveryOf(event.prescription()))
                .filter(owed -> from.contains(owed.status()))
                .ifPresent(owed -> {
                    Obligation now = owed.becomes(next, position, since);
                    obligations.saveAndFlush(owed);
                    obligations.save(now);
                });
    }

    @ResetHandler
    void forget() {
        obligations.deleteAllInBatch();
    }
}
