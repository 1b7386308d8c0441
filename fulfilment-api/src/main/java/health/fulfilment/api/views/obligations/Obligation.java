package health.fulfilment.api.views.obligations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One duty of the practice towards one order, as it stood from one position of the log up to another. What changes gets a row
 * of its own, so that the list can be had as of any moment.
 */
@Entity(name = "Obligation")
public class Obligation {

    @EmbeddedId
    private Version version;

    private @Nullable Long toPosition;
    private String kind;
    private String prescription;
    private @Nullable String patientState;
    private String basis;
    private Instant dueAt;
    private LocalDate dueOn;
    private String status;
    private Instant statusSince;

    /** Which duty, and the position of the event that made it so. */
    @Embeddable
    public record Version(String obligation, @Column(name = "from_position") long fromPosition) {}

    protected Obligation() {}

    /** @param id the same duty keeps it through all its rows */
    static Obligation begun(String id, long position, Instant since, Duty duty) {
        Obligation row = new Obligation();
        row.version = new Version(id, position);
        row.kind = duty.kind();
        row.prescription = duty.prescription();
        row.patientState = duty.patientState();
        row.basis = duty.basis();
        row.dueAt = duty.dueAt();
        row.dueOn = duty.dueOn();
        row.status = Status.OPEN.wireName();
        row.statusSince = since;
        return row;
    }

    /** Ends this row at the position and gives the one that holds from there on. */
    Obligation becomes(Status next, long position, Instant since) {
        Obligation row = begun(version.obligation(), position, since, duty());
        row.status = next.wireName();
        toPosition = position;
        return row;
    }

    /** The position from which on it is so no longer; absent for what is so at present. */
    public @Nullable Long toPosition() {
        return toPosition;
    }

    public String id() {
        return version.obligation();
    }

    public Duty duty() {
        return new Duty(kind, prescription, patientState, basis, dueAt, dueOn);
    }

    public Status status() {
        return Status.of(status);
    }

    public Instant statusSince() {
        return statusSince;
    }

    /**
     * What is owed.
     *
     * @param patientState where the patient was, for auditors of one state
     * @param basis the rule that it rests on: a citation, or the practice's policy
     * @param dueOn last local date on which it can be met in time
     */
    public record Duty(
            String kind,
            String prescription,
            @Nullable String patientState,
            String basis,
            Instant dueAt,
            LocalDate dueOn) {}

    /** Whether it was met. */
    public enum Status {
        OPEN,
        MET,
        OVERDUE,
        /** Met, after it was due. */
        MET_LATE,
        /** Nothing is owed any longer: the order was cancelled or declined. */
        ENDED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Status of(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
