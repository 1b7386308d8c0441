package health.fulfilment.api.views.prescriptions;

import health.fulfilment.api.views.VersionedRow;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDrafted;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One prescription in the list, as it was from one position of the log to another. Nothing personal. */
@Entity
@Table(name = "view_prescription")
class PrescriptionRow extends VersionedRow {

    @Column(name = "drafted_position")
    long draftedPosition;

    String status;
    String patient;

    @Column(name = "patient_state")
    String patientState;

    String prescriber;
    String drug;

    @Nullable
    String pharmacy;

    @Column(name = "pharmacy_state")
    @Nullable
    String pharmacyState;

    /** The code of the last refusal, until something else is decided. */
    @Nullable
    String refusal;

    @Column(name = "drafted_at")
    Instant draftedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "issued_on")
    @Nullable
    LocalDate issuedOn;

    @Column(name = "promised_from")
    @Nullable
    LocalDate promisedFrom;

    @Column(name = "promised_to")
    @Nullable
    LocalDate promisedTo;

    @Column(name = "promised_zone")
    @Nullable
    String promisedZone;

    /** For Hibernate. */
    protected PrescriptionRow() {}

    PrescriptionRow(PrescriptionDrafted event, long position) {
        super(event.stream(), position);
        Draft draft = event.draft();
        this.draftedPosition = position;
        this.status = "draft";
        this.patient = draft.patient().value();
        this.patientState = draft.encounter().patientState().code();
        this.prescriber = draft.prescriber().value();
        this.drug = draft.drug().name();
        this.draftedAt = event.at();
        this.changedAt = event.at();
    }
}
