package health.fulfilment.api.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.compliance.Assessment;
import health.fulfilment.core.compliance.ComplianceEvent.ComplianceFindingAnswered;
import health.fulfilment.core.compliance.ComplianceEvent.ComplianceFindingRaised;
import health.fulfilment.core.compliance.ConcernedOrder;
import health.fulfilment.core.compliance.PastDecision;
import health.fulfilment.core.compliance.Revelation;
import health.fulfilment.core.shared.FindingId;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.rules.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as shown.
 *
 * @param status whether it is open, or a compliance officer has answered
 * @param decision that would have been refused
 * @param revealedBy what made it known
 * @param concerned the order that was decided about
 * @param findings the rules that refuse it, with code and citation
 * @param answer absent as long as nobody answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingBody(
        FindingId id,
        String status,
        Instant raisedAt,
        String holder,
        LicenceId licence,
        PastDecision decision,
        Revelation revealedBy,
        ConcernedOrder concerned,
        List<Finding> findings,
        @Nullable Answer answer) {

    /** @param note absent if there is none, if it was erased, and for those who may not read it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            Instant at, Assessment assessment, @Nullable String note) {}

    static FindingBody of(
            ComplianceFindingRaised raised, @Nullable ComplianceFindingAnswered answered, @Nullable String note) {
        return new FindingBody(
                raised.finding(),
                answered == null ? "open" : "answered",
                raised.at(),
                raised.licence().licensure().holder(),
                raised.licence(),
                raised.decision(),
                raised.revealedBy(),
                raised.concerned(),
                raised.findings(),
                answered == null ? null : new Answer(answered.at(), answered.assessment(), note));
    }
}
