package health.fulfilment.core.matter;

import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.MatterId;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What may be asked of a compliance matter. */
public sealed interface MatterCommand extends Command {

    MatterId matter();

    @Override
    default String target() {
        return matter().value();
    }

    /**
     * By compliance, or by the system where the duty comes again.
     *
     * @param startedAt when it was discovered, requested, issued or last done: from then on the time is counted
     * @param zone of the registered location that owes it
     * @param reference what it is about, in the officer's words
     */
    record OpenMatter(
            MatterId matter,
            Context context,
            MatterKind kind,
            Instant startedAt,
            State state,
            ZoneId zone,
            @Nullable Sealed reference)
            implements MatterCommand {}

    /** @param reference what proves it */
    record MeetMatter(
            MatterId matter,
            Context context,
            Instant metAt,
            @Nullable Sealed reference) implements MatterCommand {}

    /** It was opened in error. */
    record VoidMatter(MatterId matter, Context context, Sealed reason) implements MatterCommand {}

    /** Sent by the system once it is overdue. */
    record MarkMatterOverdue(MatterId matter, Context context) implements MatterCommand {}
}
