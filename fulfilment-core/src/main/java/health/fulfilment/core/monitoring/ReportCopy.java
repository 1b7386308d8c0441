package health.fulfilment.core.monitoring;

import health.fulfilment.core.monitoring.Report.Stage;
import health.fulfilment.core.monitoring.ReportEvent.VoidReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report about to become another one: copied, changed in a few places, done. */
final class ReportCopy {

    private final Report before;
    Stage stage;

    @Nullable
    Instant handedOverAt;

    @Nullable
    Instant dueBy;

    @Nullable
    Transmission last;

    boolean filed;
    List<ReportFault> faults;
    List<String> toCorrect;
    boolean overdue;

    @Nullable
    VoidReason voided;

    @Nullable
    Transmission withdrawal;

    @Nullable
    VoidReason standing;

    ReportCopy(Report before) {
        this.before = before;
        stage = before.stage();
        handedOverAt = before.handedOverAt();
        dueBy = before.dueBy();
        last = before.last();
        filed = before.filed();
        faults = before.faults();
        toCorrect = before.toCorrect();
        overdue = before.overdue();
        voided = before.voided();
        withdrawal = before.withdrawal();
        standing = before.standing();
    }

    Report done() {
        return new Report(
                before.id(),
                stage,
                before.fill(),
                before.patient(),
                before.patientState(),
                before.schedule(),
                before.pharmacy(),
                before.pharmacyState(),
                before.pharmacyZone(),
                before.dispensedAt(),
                handedOverAt,
                dueBy,
                last,
                filed,
                faults,
                toCorrect,
                overdue,
                voided,
                withdrawal,
                standing);
    }
}
