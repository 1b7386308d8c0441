package health.fulfilment.api.views.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding in the list.
 *
 * @param status whether it is open, or a compliance officer has answered
 * @param decision stored name of the event that records the decision
 * @param decisionPosition its position in the log
 * @param decidedOn the legal local date that was judged
 * @param codes of the rules that would have refused it
 * @param effectiveOn from which local day on the licence stood otherwise
 * @param revealedBy position of the event that made it known
 * @param assessment absent as long as nobody answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingItem(
        String id,
        String status,
        Instant raisedAt,
        String holder,
        String licence,
        String prescription,
        String patientState,
        @Nullable String pharmacy,
        String decision,
        long decisionPosition,
        LocalDate decidedOn,
        List<String> codes,
        LocalDate effectiveOn,
        long revealedBy,
        @Nullable String assessment,
        @Nullable Instant answeredAt) {

    static FindingItem of(FindingRow row) {
        return new FindingItem(
                row.id(),
                row.status,
                row.raisedAt,
                row.holder,
                row.licence,
                row.prescription,
                row.patientState,
                row.pharmacy,
                row.decision,
                row.decisionPosition,
                row.decidedOn,
                List.of(row.code.split(",")),
                row.effectiveOn,
                row.revealedPosition,
                row.assessment,
                row.answeredAt);
    }
}
