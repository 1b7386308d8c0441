package health.fulfilment.core.matter;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterOpened;
import health.fulfilment.core.shared.MatterId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A compliance matter as it stands.
 *
 * @param reference what it is about, absent if nobody said
 * @param metAt absent until it was met
 * @param proof what proves that it was met, absent if nobody said
 * @param overdue whether its time went by before it was met, as far as that was marked
 */
public record Matter(
        MatterId id,
        MatterKind kind,
        Instant openedAt,
        Instant startedAt,
        State state,
        ZoneId zone,
        @Nullable Sealed reference,
        String basis,
        Due due,
        @Nullable Instant metAt,
        @Nullable Sealed proof,
        boolean overdue,
        @Nullable Sealed voidReason) {

    /** How far it has come. */
    public enum Status {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("overdue")
        OVERDUE,
        @JsonProperty("met")
        MET,
        @JsonProperty("voided")
        VOIDED
    }

    static Matter of(ComplianceMatterOpened e) {
        return new Matter(
                e.matter(),
                e.kind(),
                e.at(),
                e.startedAt(),
                e.state(),
                e.zone(),
                e.reference(),
                e.basis(),
                e.due(),
                null,
                null,
                false,
                null);
    }

    public Status status() {
        if (voidReason != null) {
            return Status.VOIDED;
        }
        if (metAt != null) {
            return Status.MET;
        }
        return overdue ? Status.OVERDUE : Status.OPEN;
    }

    /** The refusal of everything that comes too late. */
    Optional<Refusal> over() {
        return switch (status()) {
            case OPEN, OVERDUE -> Optional.empty();
            case MET -> Optional.of(Refusal.stage("MATTER_MET", "This matter was met at " + metAt + " already."));
            case VOIDED ->
                Optional.of(Refusal.stage("MATTER_VOIDED", "This matter had been opened in error, and was voided."));
        };
    }

    Matter met(Instant when, @Nullable Sealed proved) {
        return new Matter(
                id, kind, openedAt, startedAt, state, zone, reference, basis, due, when, proved, overdue, voidReason);
    }

    Matter late() {
        return new Matter(
                id, kind, openedAt, startedAt, state, zone, reference, basis, due, metAt, proof, true, voidReason);
    }

    Matter voided(Sealed reason) {
        return new Matter(
                id, kind, openedAt, startedAt, state, zone, reference, basis, due, metAt, proof, overdue, reason);
    }
}
