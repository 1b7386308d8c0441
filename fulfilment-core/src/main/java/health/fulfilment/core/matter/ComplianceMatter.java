package health.fulfilment.core.matter;

import health.fulfilment.core.matter.MatterCommand.MarkMatterOverdue;
import health.fulfilment.core.matter.MatterCommand.MeetMatter;
import health.fulfilment.core.matter.MatterCommand.OpenMatter;
import health.fulfilment.core.matter.MatterCommand.VoidMatter;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterMet;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterOpened;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterOverdue;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterVoided;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One duty that begins with something only a person can report, and ends when a person did something about it. Knows when it
 * is due; does nothing itself, and does not check what was done.
 *
 * @param matter absent as long as nobody opened it
 */
public record ComplianceMatter(long version, @Nullable Matter matter)
        implements Noun<ComplianceMatter, MatterCommand, MatterEvent> {

    private static final ComplianceMatter ABSENT = new ComplianceMatter(-1, null);

    /** The calendar of business days begins with 1971; a clock that began earlier is a slip of the pen. */
    private static final Instant EARLIEST = Instant.parse("1971-01-02T00:00:00Z");

    public static ComplianceMatter absent() {
        return ABSENT;
    }

    /** @throws IllegalStateException if nobody opened it */
    public Matter known() {
        if (matter == null) {
            throw new IllegalStateException("no such matter");
        }
        return matter;
    }

    @Override
    public Decision<MatterEvent> decide(MatterCommand command) {
        return switch (command) {
            case OpenMatter c -> open(c);
            case MeetMatter c -> ofMatter(c, Role.COMPLIANCE, known -> meet(known, c));
            case VoidMatter c ->
                ofMatter(
                        c,
                        Role.COMPLIANCE,
                        known -> decided(
                                known.over(),
                                new ComplianceMatterVoided(
                                        c.matter(), c.context().at(), known.kind(), c.reason())));
            case MarkMatterOverdue c ->
                ofMatter(
                        c,
                        Role.SYSTEM,
                        known -> decided(
                                known.over().or(() -> notOverdue(known, c.context())),
                                new ComplianceMatterOverdue(
                                        c.matter(), c.context().at(), known.kind(), known.due())));
        };
    }

    private Decision<MatterEvent> open(OpenMatter c) {
        Role role = c.context().actor().role();
        if (role != Role.COMPLIANCE && role != Role.SYSTEM) {
            return Decision.refused(Refusal.absent("compliance matter"));
        }
        if (matter != null) {
            return Decision.refused(Refusal.stage("MATTER_ALREADY_OPEN", "This matter was opened already."));
        }
        Instant startedAt = c.startedAt().truncatedTo(ChronoUnit.MILLIS);
        Optional<Refusal> refusal = notInFuture(startedAt, c.context(), "MATTER_IN_FUTURE")
                .or(() -> startedAt.isBefore(EARLIEST)
                        ? Optional.of(Refusal.mismatch("MATTER_TOO_OLD", "It would have begun before 1971.", null))
                        : Optional.empty());
        return refusal.isPresent()
                ? Decision.refused(refusal.get())
                : Decision.recorded(new ComplianceMatterOpened(
                        c.matter(),
                        c.context().at(),
                        c.kind(),
                        startedAt,
                        c.state(),
                        c.zone(),
                        c.reference(),
                        c.kind().basis(),
                        c.kind().deadline().from(startedAt, c.zone())));
    }

    private static Decision<MatterEvent> meet(Matter known, MeetMatter c) {
        Instant metAt = c.metAt().truncatedTo(ChronoUnit.MILLIS);
        return decided(
                known.over()
                        .or(() -> notInFuture(metAt, c.context(), "MET_IN_FUTURE"))
                        .or(() -> metAt.isBefore(known.startedAt().truncatedTo(ChronoUnit.SECONDS))
                                ? Optional.of(Refusal.mismatch(
                                        "MET_BEFORE_START",
                                        "It began at " + known.startedAt() + ", and cannot have been met before.",
                                        null))
                                : Optional.empty()),
                new ComplianceMatterMet(
                        c.matter(), c.context().at(), known.kind(), metAt, known.state(), known.zone(), c.reference()));
    }

    private static Optional<Refusal> notOverdue(Matter known, Context context) {
        if (known.overdue()) {
            return Optional.of(Refusal.stage("ALREADY_OVERDUE", "It was marked overdue already."));
        }
        return context.at().isBefore(known.due().overdueFrom())
                ? Optional.of(Refusal.stage(
                        "NOT_DUE", "It is in time until " + known.due().overdueFrom() + "."))
                : Optional.empty();
    }

    private static Optional<Refusal> notInFuture(Instant told, Context context, String code) {
        return told.isAfter(context.at())
                ? Optional.of(Refusal.mismatch(code, "It lies in the future, and cannot have happened.", null))
                : Optional.empty();
    }

    private Decision<MatterEvent> ofMatter(
            MatterCommand c, Role role, Function<Matter, Decision<MatterEvent>> decision) {
        return matter == null || c.context().actor().role() != role
                ? Decision.refused(Refusal.absent("compliance matter"))
                : c.context()
                        .staleAt(version)
                        .<Decision<MatterEvent>>map(Decision::refused)
                        .orElseGet(() -> decision.apply(matter));
    }

    private static Decision<MatterEvent> decided(Optional<Refusal> refusal, MatterEvent event) {
        return refusal.<Decision<MatterEvent>>map(Decision::refused).orElseGet(() -> Decision.recorded(event));
    }

    @Override
    public ComplianceMatter evolve(MatterEvent event) {
        return new ComplianceMatter(
                version + 1,
                switch (event) {
                    case ComplianceMatterOpened e -> Matter.of(e);
                    case ComplianceMatterMet e -> known().met(e.metAt(), e.reference());
                    case ComplianceMatterOverdue _ -> known().late();
                    case ComplianceMatterVoided e -> known().voided(e.reason());
                });
    }
}
