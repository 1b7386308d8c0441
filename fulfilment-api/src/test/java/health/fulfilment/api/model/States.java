package health.fulfilment.api.model;

import health.fulfilment.core.monitoring.MonitoringReport;
import health.fulfilment.core.monitoring.ReportEvent;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.Shipment;
import health.fulfilment.core.shipment.ShipmentEvent;
import java.util.HashMap;
import java.util.Map;

/** How everything stands, folded as events come. Tells what somebody may sensibly ask next; proves nothing. */
final class States {

    private final Map<PrescriptionId, Prescription> prescriptions = new HashMap<>();
    private final Map<ShipmentId, Shipment> shipments = new HashMap<>();
    private final Map<ReportId, MonitoringReport> reports = new HashMap<>();

    void happens(Event event) {
        switch (event) {
            case PrescriptionEvent e ->
                prescriptions.put(
                        e.prescription(), prescription(e.prescription()).evolve(e));
            case ShipmentEvent e ->
                shipments.put(e.shipment(), shipment(e.shipment()).evolve(e));
            case ReportEvent e -> reports.put(e.report(), report(e.report()).evolve(e));
            default -> {}
        }
    }

    Prescription prescription(PrescriptionId id) {
        return prescriptions.getOrDefault(id, Prescription.absent());
    }

    Shipment shipment(ShipmentId id) {
        return shipments.getOrDefault(id, Shipment.absent());
    }

    MonitoringReport report(ReportId id) {
        return reports.getOrDefault(id, MonitoringReport.absent());
    }
}
