package health.fulfilment.core.compliance;

import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FindingId;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to one finding. The decision that it is about stays as it was recorded. */
public sealed interface ComplianceEvent extends Event {

    FindingId finding();

    @Override
    default String stream() {
        return finding().value();
    }

    /**
     * What was allowed would have been refused, had been known what is known now.
     *
     * @param licence whose standing became known too late
     * @param findings the rules that refuse it, with code and citation
     */
    @JsonTypeName("compliance-finding-raised")
    record ComplianceFindingRaised(
            FindingId finding,
            Instant at,
            LicenceId licence,
            PastDecision decision,
            Revelation revealedBy,
            ConcernedOrder concerned,
            List<Finding> findings)
            implements ComplianceEvent {}

    /** A compliance officer assessed it, once and for all. */
    @JsonTypeName("compliance-finding-answered")
    record ComplianceFindingAnswered(
            FindingId finding,
            Instant at,
            Assessment assessment,
            @Nullable Sealed note) implements ComplianceEvent {}
}
