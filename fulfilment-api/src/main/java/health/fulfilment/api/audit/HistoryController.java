package health.fulfilment.api.audit;

import health.fulfilment.api.prescribing.PrescriptionAccess;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Role;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everything that happened to one order, step by step, as it was decided. */
@RestController
class HistoryController {

    private final PrescriptionAccess access;
    private final Histories histories;

    HistoryController(PrescriptionAccess access, Histories histories) {
        this.access = access;
        this.histories = histories;
    }

    /** In the order of the log, parcels included. */
    record History(PrescriptionId prescription, List<HistoryEntry> items) {}

    @GetMapping("/v1/audit/prescriptions/{id}/history")
    @For(Role.AUDITOR)
    History history(@PathVariable String id, Caller caller) {
        Prescription rx = access.known(id, caller);
        PrescriptionId prescription = Objects.requireNonNull(rx.id());
        return new History(prescription, histories.of(prescription, rx));
    }
}
