package health.fulfilment.api.views.obligations;

import health.fulfilment.api.forms.Parameters;
import health.fulfilment.api.views.VersionedRow;
import health.fulfilment.core.obligation.DutyNews;
import health.fulfilment.core.obligation.DutyNews.Owed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One duty, as it stood from one position of the log to another. Nothing personal. */
@Entity
@Table(name = "view_obligation")
class ObligationRow extends VersionedRow {

    String kind;

    /** What it is about: the id of a prescription, shipment, report or compliance matter. */
    String subject;

    /** Absent where it belongs to no order. */
    @Nullable
    String prescription;

    /** Where the patient was, absent likewise. */
    @Column(name = "patient_state")
    @Nullable
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

    /** Last local date on which it can be met in time, absent where hours count. */
    @Column(name = "due_on")
    @Nullable
    LocalDate dueOn;

    /** Of the event that began it. */
    @Column(name = "started_position")
    long startedPosition;

    /** Of the event that met or ended it, absent as long as it is owed. */
    @Column(name = "settled_position")
    @Nullable
    Long settledPosition;

    private String status;

    /** When it came to have this status. */
    Instant since;

    /** For Hibernate. */
    protected ObligationRow() {}

    ObligationRow(Owed news, long position, @Nullable String patientState) {
        super(idOf(news), position);
        this.kind = Parameters.wireName(news.kind());
        this.subject = news.subject();
        this.prescription =
                news.prescription() == null ? null : news.prescription().value();
        this.patientState = patientState;
        this.basis = news.kind().basis();
        this.status = Parameters.wireName(Status.OPEN);
        this.since = news.at();
        this.dueAt = news.overdueFrom();
        begin(news, position);
    }

    /** There is one duty of a kind for a subject at a time: what comes again, begins again. */
    static String idOf(DutyNews news) {
        return Parameters.wireName(news.kind()) + "." + news.subject();
    }

    final void begin(Owed news, long position) {
        dueAt = news.overdueFrom();
        dueOn = news.dueOn();
        pharmacy = news.pharmacy() == null ? null : news.pharmacy().value();
        pharmacyState =
                news.pharmacyState() == null ? null : news.pharmacyState().code();
        startedPosition = position;
        settledPosition = null;
        become(Status.OPEN, news.at());
    }

    final void settle(Status next, Instant at, long position) {
        become(next, at);
        settledPosition = position;
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
