package health.fulfilment.core.monitoring;

import health.fulfilment.core.monitoring.Report.Stage;
import health.fulfilment.core.monitoring.ReportEvent.ReportAccepted;
import health.fulfilment.core.monitoring.ReportEvent.ReportCorrected;
import health.fulfilment.core.monitoring.ReportEvent.ReportCorrectionDue;
import health.fulfilment.core.monitoring.ReportEvent.ReportDue;
import health.fulfilment.core.monitoring.ReportEvent.ReportLeftStanding;
import health.fulfilment.core.monitoring.ReportEvent.ReportOverdue;
import health.fulfilment.core.monitoring.ReportEvent.ReportRedated;
import health.fulfilment.core.monitoring.ReportEvent.ReportRejected;
import health.fulfilment.core.monitoring.ReportEvent.ReportSent;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoidAccepted;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoidRejected;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoidSent;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoided;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one fold of a report. Remembers; checks nothing. */
final class ReportEvolution {

    private ReportEvolution() {}

    static Report of(@Nullable Report before, ReportEvent event) {
        if (event instanceof ReportDue due) {
            return Report.of(due);
        }
        if (before == null) {
            throw new IllegalStateException("no such report");
        }
        return before.with(next -> change(next, event));
    }

    private static void change(ReportCopy next, ReportEvent event) {
        switch (event) {
            case ReportDue _ -> throw new IllegalStateException("due twice");
            case ReportRedated e -> {
                next.handedOverAt = e.handedOverAt();
                next.dueBy = e.dueBy();
                next.overdue = false;
            }
            case ReportSent e -> sent(next, Stage.SENT, e.transmission());
            case ReportCorrected e -> sent(next, Stage.CORRECTED, e.transmission());
            case ReportAccepted _ -> {
                next.stage = Stage.ACCEPTED;
                next.faults = List.of();
            }
            case ReportRejected e -> {
                next.stage = Stage.REJECTED;
                next.faults = e.faults();
                next.overdue = false;
            }
            case ReportCorrectionDue e -> {
                List<String> fields = new ArrayList<>(next.toCorrect);
                fields.add(e.field());
                next.toCorrect = fields;
            }
            case ReportVoided e -> {
                next.stage = next.stage == Stage.VOID_SENT ? Stage.VOID_SENT : Stage.VOIDED;
                next.voided = e.reason();
            }
            case ReportVoidSent e -> {
                next.stage = Stage.VOID_SENT;
                next.withdrawal = e.transmission();
                next.faults = List.of();
            }
            case ReportVoidRejected e -> {
                next.stage = Stage.VOIDED;
                next.faults = e.faults();
            }
            case ReportVoidAccepted e -> voidAccepted(next, e);
            case ReportLeftStanding e -> next.standing = e.parcel();
            case ReportOverdue _ -> next.overdue = true;
        }
    }

    private static void sent(ReportCopy next, Stage stage, Transmission transmission) {
        next.stage = stage;
        next.last = transmission;
        next.filed = true;
        next.faults = List.of();
        next.toCorrect = List.of();
    }

    private static void voidAccepted(ReportCopy next, ReportVoidAccepted e) {
        next.filed = false;
        next.toCorrect = List.of();
        next.stage = e.replaced() ? Stage.DUE : Stage.VOID_ACCEPTED;
        if (e.replaced()) {
            next.voided = null;
            next.overdue = false;
        }
    }
}
