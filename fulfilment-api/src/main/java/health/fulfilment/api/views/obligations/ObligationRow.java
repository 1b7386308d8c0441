package health.fulfilment.api.views.obligations;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.views.VersionedRow;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.shared.PrescriptionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One duty of the practice towards one order, as it stood from one position of the log to another. Nothing personal. */
@Entity
@Table(name = "view_obligation")
class ObligationRow extends VersionedRow {

    private static final String POLICY = "policy: delivery on the third to fifth day after approval";

    String kind;
    String prescription;

    /** Where the patient was. */
    @Column(name = "patient_state")
    String patientState;

    @Nullable
    String pharmacy;

    @Column(name = "pharmacy_state")
    @Nullable
    String pharmacyState;

    /** The rule that it rests on: a citation, or the practice's policy. */
    String basis;

    /** The first moment at which it is overdue. */
    @Column(name = "due_at")
    Instant dueAt;

    /** Last local date on which it can be met in time. */
    @Column(name = "due_on")
    LocalDate dueOn;

    private String status;

    /** When it came to have this status. */
    Instant since;

    /** For Hibernate. */
    protected ObligationRow() {}

    /** From approval on, a delivery within the promised window is owed. */
    ObligationRow(PrescriptionApproved event, long position, String patientState) {
        super(deliveryOf(event.prescription()), position);
        this.kind = Parameters.wireName(Kind.DELIVERY_PROMISE);
        this.prescription = event.prescription().value();
        this.patientState = patientState;
        this.basis = POLICY;
        this.dueAt = event.promised().overdueFrom();
        this.dueOn = event.promised().latest();
        become(Status.OPEN, event.at());
    }

    static String deliveryOf(PrescriptionId prescription) {
        return Parameters.wireName(Kind.DELIVERY_PROMISE) + "." + prescription.value();
    }

    final void become(Status next, Instant at) {
        status = Parameters.wireName(next);
        since = at;
    }

    boolean is(Status other) {
        return status.equals(Parameters.wireName(other));
    }

    /** Whether something is still owed, in time or not. */
    boolean pending() {
        return is(Status.OPEN) || is(Status.OVERDUE);
    }

    String status() {
        return status;
    }
}
