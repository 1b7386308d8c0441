package health.fulfilment.core.flow;

import health.fulfilment.core.recall.Lots;
import java.util.List;

/** Every flow of the practice, in one visible list. */
public final class Flows {

    private Flows() {}

    /** Those that have to ask the log which fills an event is about. */
    public static List<Flow> asking(Lots lots) {
        return List.of(new WhenLotRecalledThenRecallFill(lots));
    }

    public static List<Flow> all() {
        return List.of(
                new WhenPrescriptionApprovedThenRoute(),
                new WhenOrderIsAtNoPharmacyThenRoute(),
                new WhenPrescriptionStoppedThenIntercept(),
                new WhenFillRecalledThenIntercept(),
                new WhenShipmentHandedOverThenReleaseFill(),
                new WhenShipmentDeliveredThenCompleteFill(),
                new WhenFillReversedThenVoidShipment(),
                new WhenCarrierLosesShipmentThenDiscoverLoss(),
                new WhenShipmentLostThenLoseFill(),
                new WhenShipmentReturnedThenReturnFill(),
                new WhenDeliveryOverdueThenMarkShipmentOverdue(),
                new WhenFillDispensedThenDueReport(),
                new WhenShipmentHandedOverThenRedateReport(),
                new WhenMatterMetThenOpenNext(),
                new WhenFillReversedThenVoidReport(),
                new WhenFillRecordCorrectedThenAmendReport(),
                new WhenFillIsLostOrReturnedThenLeaveReport());
    }
}
