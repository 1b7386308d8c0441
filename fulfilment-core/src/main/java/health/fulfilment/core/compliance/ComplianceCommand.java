package health.fulfilment.core.compliance;

import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.FindingId;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked about one finding. */
public sealed interface ComplianceCommand extends Command {

    FindingId finding();

    @Override
    default String target() {
        return finding().value();
    }

    /**
     * A decision would have been refused, had the licence's standing been known. Sent when a licence's change is recorded.
     *
     * @param findings what the rules of then refuse, knowing it
     */
    record RaiseFinding(
            FindingId finding,
            Context context,
            PastDecision decision,
            Revelation revealedBy,
            ConcernedOrder concerned,
            List<Finding> findings)
            implements ComplianceCommand {}

    record AnswerFinding(
            FindingId finding,
            Context context,
            Assessment assessment,
            @Nullable Sealed note) implements ComplianceCommand {}
}
