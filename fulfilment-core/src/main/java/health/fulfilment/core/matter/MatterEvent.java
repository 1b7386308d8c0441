package health.fulfilment.core.matter;

import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.MatterId;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What happened to a compliance matter. */
public sealed interface MatterEvent extends Event {

    MatterId matter();

    @Override
    default String stream() {
        return matter().value();
    }

    /**
     * From now on it is owed.
     *
     * @param startedAt when it was discovered, requested, issued or last done
     * @param state where the registered location is that owes it, and {@code zone} its time zone
     * @param basis the rule
     */
    @JsonTypeName("compliance-matter-opened")
    record ComplianceMatterOpened(
            MatterId matter,
            Instant at,
            MatterKind kind,
            Instant startedAt,
            State state,
            ZoneId zone,
            @Nullable Sealed reference,
            String basis,
            Due due)
            implements MatterEvent {}

    /** It was done. {@code kind}, {@code state} and {@code zone} tell whoever has to begin it anew. */
    @JsonTypeName("compliance-matter-met")
    record ComplianceMatterMet(
            MatterId matter,
            Instant at,
            MatterKind kind,
            Instant metAt,
            State state,
            ZoneId zone,
            @Nullable Sealed reference)
            implements MatterEvent {}

    /** It was not done in time. It may still be done. */
    @JsonTypeName("compliance-matter-overdue")
    record ComplianceMatterOverdue(MatterId matter, Instant at, MatterKind kind, Due due) implements MatterEvent {}

    /** It had been opened in error: nothing was ever owed. */
    @JsonTypeName("compliance-matter-voided")
    record ComplianceMatterVoided(MatterId matter, Instant at, MatterKind kind, Sealed reason) implements MatterEvent {}
}
