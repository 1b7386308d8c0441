package health.fulfilment.core.flow;

import java.util.List;

/** Every flow of the practice, in one visible list. */
public final class Flows {

    private Flows() {}

    public static List<Flow> all() {
        return List.of(
                new WhenPrescriptionApprovedThenRoute(),
                new WhenOrderIsAtNoPharmacyThenRoute(),
                new WhenPrescriptionStoppedThenIntercept(),
                new WhenShipmentHandedOverThenReleaseFill(),
                new WhenShipmentDeliveredThenCompleteFill(),
                new WhenFillReversedThenVoidShipment(),
                new WhenCarrierLosesShipmentThenDiscoverLoss(),
                new WhenShipmentLostThenLoseFill(),
                new WhenShipmentReturnedThenReturnFill(),
                new WhenDeliveryOverdueThenMarkShipmentOverdue(),
                new WhenFillDispensedThenDueReport(),
                new WhenShipmentHandedOverThenRedateReport(),
                new WhenFillReversedThenVoidReport(),
                new WhenFillRecordCorrectedThenAmendReport(),
                new WhenFillIsLostOrReturnedThenLeaveReport());
    }
}
