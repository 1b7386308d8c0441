package health.fulfilment.api.views.zeroreports;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.views.VersionedRow;
import health.fulfilment.core.monitoring.zero.ZeroFiling;
import health.fulfilment.core.shared.ZeroReportId;
import health.fulfilment.rules.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One local day of a pharmacy and a state: how many fills it dispensed there, or the report that it dispensed none. What was
 * reversed on the same day is not counted.
 */
@Entity
@Table(name = "view_zero_report")
class DayRow extends VersionedRow {

    String pharmacy;

    @Column(name = "pharmacy_state")
    String pharmacyState;

    /** Whose monitoring program it is. */
    @Column(name = "patient_state")
    String patientState;

    LocalDate day;
    int fills;

    /** Of the event that made a report due, absent as long as none is. */
    @Column(name = "due_position")
    @Nullable
    Long duePosition;

    @Nullable
    String status;

    @Column(name = "due_by")
    @Nullable
    Instant dueBy;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    boolean overdue;

    /** For Hibernate. */
    protected DayRow() {}

    DayRow(ZeroReportId id, State pharmacyState, long position) {
        super(id.value(), position);
        this.pharmacy = id.pharmacy().value();
        this.pharmacyState = pharmacyState.code();
        this.patientState = id.state().code();
        this.day = id.day();
    }

    final void due(ZeroFiling filing, long position) {
        duePosition = position;
        stands(filing);
    }

    final void stands(ZeroFiling filing) {
        status = Parameters.wireName(filing.stage());
        dueBy = filing.dueBy();
        sentAt = filing.last() == null ? null : filing.last().at();
        overdue = filing.overdue();
    }
}
