package health.fulfilment.api.model;

import health.fulfilment.core.monitoring.MonitoringReport;
import health.fulfilment.core.monitoring.ReportCommand.CorrectReport;
import health.fulfilment.core.monitoring.ReportCommand.RecordAccepted;
import health.fulfilment.core.monitoring.ReportCommand.RecordRejected;
import health.fulfilment.core.monitoring.ReportCommand.RecordSent;
import health.fulfilment.core.monitoring.ReportCommand.VoidReport;
import health.fulfilment.core.monitoring.ReportEvent.VoidReason;
import health.fulfilment.core.monitoring.ReportFault;
import health.fulfilment.core.monitoring.Transmission;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.ReportId;
import java.time.Instant;
import java.util.List;

/** Every request that a pharmacy makes about the report of one fill. */
record ReportRequests(MonitoringReport noun, ReportId id, Shop shop, Instant now, Chance chance) {

    private static final List<ReportFault> FAULTS = List.of(new ReportFault("E1", "PAT", "PAT07", "no such name"));

    Command next() {
        if (noun.report() == null) {
            return any();
        }
        return switch (noun.known().stage()) {
            case DUE -> sent();
            case SENT, CORRECTED, VOID_SENT ->
                chance.oneIn(3) ? new RecordRejected(id, by(), FAULTS) : new RecordAccepted(id, by());
            case REJECTED -> corrected();
            case ACCEPTED -> noun.known().toCorrect().isEmpty() ? any() : corrected();
            case VOIDED -> sent();
            case VOID_ACCEPTED -> any();
        };
    }

    /** Anything at all, sensible or not. */
    Command any() {
        return switch (chance.below(5)) {
            case 0 -> sent();
            case 1 -> new RecordAccepted(id, by());
            case 2 -> new RecordRejected(id, by(), FAULTS);
            case 3 -> corrected();
            default -> new VoidReport(id, by(), VoidReason.ENTERED_IN_ERROR);
        };
    }

    private Command sent() {
        return new RecordSent(id, by(), transmission(), null);
    }

    private Command corrected() {
        return new CorrectReport(id, by(), transmission(), null);
    }

    private Transmission transmission() {
        return new Transmission("C-" + chance.below(1_000_000), chance.oneIn(12) ? "3.0" : "4.2", now);
    }

    private Context by() {
        return Context.of(shop.actor(), now);
    }
}
