package health.fulfilment.api.views.findings;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.views.VersionedRow;
import health.fulfilment.core.compliance.ComplianceEvent.ComplianceFindingAnswered;
import health.fulfilment.core.compliance.ComplianceEvent.ComplianceFindingRaised;
import health.fulfilment.core.compliance.ConcernedOrder;
import health.fulfilment.rules.Finding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One finding, as it stood from one position of the log to another. Nothing personal. */
@Entity
@Table(name = "view_compliance_finding")
class FindingRow extends VersionedRow {

    @Column(name = "raised_position")
    long raisedPosition;

    @Column(name = "raised_at")
    Instant raisedAt;

    /** Whose licence it is. */
    String holder;

    String licence;

    String prescription;

    @Column(name = "patient_state")
    String patientState;

    @Nullable
    String pharmacy;

    @Column(name = "pharmacy_state")
    @Nullable
    String pharmacyState;

    /** Stored name of the event that records the decision. */
    String decision;

    @Column(name = "decision_position")
    long decisionPosition;

    @Column(name = "decided_on")
    LocalDate decidedOn;

    /** Codes of what refuses it, with commas between. */
    String code;

    @Column(name = "effective_on")
    LocalDate effectiveOn;

    @Column(name = "revealed_position")
    long revealedPosition;

    String status;

    @Nullable
    String assessment;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    /** For Hibernate. */
    protected FindingRow() {}

    FindingRow(ComplianceFindingRaised event, long position) {
        super(event.stream(), position);
        ConcernedOrder order = event.concerned();
        this.raisedPosition = position;
        this.raisedAt = event.at();
        this.holder = event.licence().licensure().holder();
        this.licence = event.licence().value();
        this.prescription = order.prescription().value();
        this.patientState = order.patientState().code();
        this.pharmacy = order.pharmacy() == null ? null : order.pharmacy().value();
        this.pharmacyState =
                order.pharmacyState() == null ? null : order.pharmacyState().code();
        this.decision = event.decision().name();
        this.decisionPosition = event.decision().position();
        this.decidedOn = event.decision().on();
        this.code = event.findings().stream()
                .map(Finding::code)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(","));
        this.effectiveOn = event.revealedBy().effectiveOn();
        this.revealedPosition = event.revealedBy().position();
        this.status = Parameters.wireName(Status.OPEN);
    }

    void answered(ComplianceFindingAnswered event) {
        status = Parameters.wireName(Status.ANSWERED);
        assessment = Parameters.wireName(event.assessment());
        answeredAt = event.at();
    }
}
