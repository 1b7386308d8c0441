package health.fulfilment.api.views.reports;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.views.VersionedRow;
import health.fulfilment.core.monitoring.Report;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.rules.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One dispensed fill and its report to one state, as they stood from one position of the log to another. */
@Entity
@Table(name = "view_report")
class ReportRow extends VersionedRow {

    /** Of the event that came first: the dispensing or the report. */
    @Column(name = "due_position")
    long duePosition;

    String fill;
    String prescription;

    @Column(name = "patient_state")
    String patientState;

    String pharmacy;

    @Column(name = "pharmacy_state")
    String pharmacyState;

    @Column(name = "filled_on")
    LocalDate filledOn;

    /** Absent as long as no report fell due. */
    @Nullable
    String status;

    @Column(name = "next_record")
    @Nullable
    String nextRecord;

    @Column(name = "due_by")
    @Nullable
    Instant dueBy;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    boolean overdue;

    @Nullable
    String voided;

    @Nullable
    String parcel;

    boolean reversed;

    /** For Hibernate. */
    protected ReportRow() {}

    /** A fill was dispensed. */
    ReportRow(FillId fill, State state, PharmacyId pharmacy, State pharmacyState, LocalDate filledOn, long position) {
        super(ReportId.of(fill, state).value(), position);
        this.duePosition = position;
        this.fill = fill.value();
        this.prescription = fill.prescription().value();
        this.patientState = state.code();
        this.pharmacy = pharmacy.value();
        this.pharmacyState = pharmacyState.code();
        this.filledOn = filledOn;
    }

    void stands(Report report) {
        status = Parameters.wireName(report.stage());
        nextRecord = report.next() == null ? null : Parameters.wireName(report.next());
        dueBy = report.dueBy();
        sentAt = report.last() == null ? null : report.last().at();
        overdue = report.overdue();
        voided = report.voided() == null ? null : Parameters.wireName(report.voided());
        parcel = report.standing() == null ? null : Parameters.wireName(report.standing());
    }
}
