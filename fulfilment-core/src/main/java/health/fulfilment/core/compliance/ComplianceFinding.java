package health.fulfilment.core.compliance;

import health.fulfilment.core.compliance.ComplianceCommand.AnswerFinding;
import health.fulfilment.core.compliance.ComplianceCommand.RaiseFinding;
import health.fulfilment.core.compliance.ComplianceEvent.ComplianceFindingAnswered;
import health.fulfilment.core.compliance.ComplianceEvent.ComplianceFindingRaised;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a licence's later known standing would have refused. It waits for a compliance officer's answer; nothing
 * takes it back, also not a reinstatement from an earlier day.
 *
 * @param raised absent if there is no such finding
 * @param answered absent as long as it is open
 */
public record ComplianceFinding(
        long version,
        @Nullable ComplianceFindingRaised raised,
        @Nullable ComplianceFindingAnswered answered)
        implements Noun<ComplianceFinding, ComplianceCommand, ComplianceEvent> {

    private static final ComplianceFinding ABSENT = new ComplianceFinding(-1, null, null);

    public static ComplianceFinding absent() {
        return ABSENT;
    }

    @Override
    public Decision<ComplianceEvent> decide(ComplianceCommand command) {
        return switch (command) {
            case RaiseFinding c -> raise(c);
            case AnswerFinding c -> answer(c);
        };
    }

    private Decision<ComplianceEvent> raise(RaiseFinding c) {
        if (c.context().actor().role() != Role.SYSTEM) {
            return Decision.refused(Refusal.forbidden(
                    "SYSTEM_ONLY", "A finding follows from what became known; nobody asks for it.", null));
        }
        return raised != null
                ? Decision.unchanged()
                : Decision.recorded(new ComplianceFindingRaised(
                        c.finding(),
                        c.context().at(),
                        c.finding().licence(),
                        c.decision(),
                        c.revealedBy(),
                        c.concerned(),
                        c.findings()));
    }

    private Decision<ComplianceEvent> answer(AnswerFinding c) {
        return mayAnswer(c)
                .or(() -> c.context().staleAt(version))
                .or(() -> answered == null
                        ? Optional.empty()
                        : Optional.of(Refusal.stage(
                                "FINDING_ANSWERED", "The finding was answered at " + answered.at() + ".")))
                .<Decision<ComplianceEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(
                        new ComplianceFindingAnswered(c.finding(), c.context().at(), c.assessment(), c.note())));
    }

    private Optional<Refusal> mayAnswer(AnswerFinding c) {
        return raised != null && c.context().actor().role() == Role.COMPLIANCE
                ? Optional.empty()
                : Optional.of(Refusal.absent("compliance finding"));
    }

    @Override
    public ComplianceFinding evolve(ComplianceEvent event) {
        return switch (event) {
            case ComplianceFindingRaised e -> new ComplianceFinding(version + 1, e, answered);
            case ComplianceFindingAnswered e -> new ComplianceFinding(version + 1, raised, e);
        };
    }

    @Override
    public Map<String, String> tags() {
        return raised == null
                ? Map.of()
                : Map.of(
                        "patient", raised.concerned().patient().value(),
                        "state", raised.concerned().patientState().code());
    }
}
