package health.fulfilment.api.views.orders;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.views.VersionedRow;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDrafted;
import health.fulfilment.core.shared.DeliveryWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One order in the work queue, as it was from one position of the log to another. Nothing personal. */
@Entity
@Table(name = "view_order")
class OrderRow extends VersionedRow {

    /** More days than any due date has since 1970. */
    private static final long AFTER_ALL_OPEN = 10_000_000;

    @Column(name = "queue_key")
    long queueKey;

    String status;
    String patient;

    @Column(name = "patient_state")
    String patientState;

    @Nullable
    String pharmacy;

    @Column(name = "pharmacy_state")
    @Nullable
    String pharmacyState;

    String drug;
    String quantity;

    /** The latest one. */
    @Nullable
    String fill;

    /** The one before it. */
    @Column(name = "before_fill")
    @Nullable
    String beforeFill;

    /** How far that one has come; how far the order had come where there is none. */
    @Column(name = "before_step")
    @Nullable
    String beforeStep;

    @Column(name = "routed_at")
    @Nullable
    Instant routedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "due_from")
    @Nullable
    LocalDate dueFrom;

    @Column(name = "due_on")
    @Nullable
    LocalDate dueOn;

    @Column(name = "due_zone")
    @Nullable
    String dueZone;

    @Column(name = "overdue_from")
    @Nullable
    Instant overdueFrom;

    /** When the first fill arrived: later ones were not promised. */
    @Column(name = "delivered_on")
    @Nullable
    LocalDate deliveredOn;

    /** For how many reasons it waits. */
    int held;

    @Column(name = "cancellation_requested")
    boolean cancellationRequested;

    /** For Hibernate. */
    protected OrderRow() {}

    OrderRow(PrescriptionDrafted event, long position) {
        super(event.stream(), position);
        Draft draft = event.draft();
        this.status = Parameters.wireName(Step.ELSEWHERE);
        this.patient = draft.patient().value();
        this.patientState = draft.encounter().patientState().code();
        this.drug = draft.drug().name();
        this.quantity = draft.quantity().toString();
        this.changedAt = event.at();
    }

    void step(Step step) {
        status = Parameters.wireName(step);
        arrange(step.done());
    }

    /** Until it is sent to the next one, no pharmacy lists it. */
    void atNoPharmacy() {
        pharmacy = null;
        pharmacyState = null;
        step(Step.ELSEWHERE);
    }

    /** Another fill lies on the table from now on. */
    void started(String another) {
        beforeFill = fill;
        beforeStep = status;
        fill = another;
        step(Step.FILLING);
    }

    /** News of the fill before the latest one is kept for the day on which the latest is given up. */
    void came(String which, Step to) {
        if (which.equals(fill) && !behind(to, status)) {
            step(to);
        } else if (which.equals(beforeFill) && !behind(to, beforeStep)) {
            beforeStep = Parameters.wireName(to);
        }
    }

    /** That a parcel left may be learnt after what became of it; an order that was ended stays so. */
    private static boolean behind(Step to, @Nullable String now) {
        Step at = Parameters.oneOf(Step.class, "step", now);
        return at == Step.STOPPED
                || (to == Step.SHIPPED && (at == Step.DELIVERED || at == Step.LOST || at == Step.RETURNED));
    }

    /** What was not made, or was undone, leaves the table. */
    void givenUp(String which) {
        if (which.equals(fill)) {
            fill = beforeFill;
            step(Objects.requireNonNullElse(Parameters.oneOf(Step.class, "step", beforeStep), Step.ACCEPTED));
        } else if (!which.equals(beforeFill)) {
            return;
        }
        beforeFill = null;
        beforeStep = Parameters.wireName(Step.ACCEPTED);
    }

    void promised(DeliveryWindow window) {
        dueFrom = window.earliest();
        dueOn = window.latest();
        dueZone = window.zone().getId();
        overdueFrom = window.overdueFrom();
        arrange(false);
    }

    private void arrange(boolean done) {
        long due = dueOn == null ? 0 : dueOn.toEpochDay();
        queueKey = done ? AFTER_ALL_OPEN + due : due;
    }

    /** Whether the promise was broken at that moment, and nothing had arrived. */
    boolean lateAt(Instant moment) {
        return overdueFrom != null && !moment.isBefore(overdueFrom) && deliveredOn == null && queueKey < AFTER_ALL_OPEN;
    }
}
