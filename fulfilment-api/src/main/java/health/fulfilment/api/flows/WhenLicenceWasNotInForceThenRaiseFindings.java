package health.fulfilment.api.flows;

import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.rulebooks.PublishedRulebooks;
import health.fulfilment.api.views.reliance.Reliances;
import health.fulfilment.api.views.reliance.Reliances.Reliance;
import health.fulfilment.core.compliance.ComplianceCommand.RaiseFinding;
import health.fulfilment.core.compliance.ConcernedOrder;
import health.fulfilment.core.compliance.Hindsight;
import health.fulfilment.core.compliance.PastDecision;
import health.fulfilment.core.compliance.Revelation;
import health.fulfilment.core.licensure.Licensure;
import health.fulfilment.core.licensure.LicensureEvent;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRestricted;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRevoked;
import health.fulfilment.core.licensure.LicensureEvent.LicenceSuspended;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Order;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.FindingId;
import health.fulfilment.core.shared.Judged;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Question;
import health.fulfilment.rules.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A licence turns out not to have been in force, or not for every schedule, from a day on: each decision since then that
 * relied on it is judged again by the rulebook of then, as if that had been known, and what would have been refused is
 * found. Decisions that were recorded before it was kept what was asked cannot be judged again.
 */
@Component
final class WhenLicenceWasNotInForceThenRaiseFindings implements LicenceFlow {

    /** Stable: it makes the commands' ids, and names the processor and its dead letters. */
    static final String NAME = "when-licence-was-not-in-force-then-raise-findings";

    private static final int AT_ONCE = 32;

    private final CaughtUp caughtUp;
    private final EventStreams log;
    private final Nouns nouns;
    private final PublishedRulebooks rulebooks;

    WhenLicenceWasNotInForceThenRaiseFindings(
            CaughtUp caughtUp, EventStreams log, Nouns nouns, PublishedRulebooks rulebooks) {
        this.caughtUp = caughtUp;
        this.log = log;
        this.nouns = nouns;
        this.rulebooks = rulebooks;
    }

    /** From when on a decision may be touched; none by what only ever gives. */
    private static @Nullable LocalDate takesAwayFrom(LicensureEvent event) {
        return switch (event) {
            case LicenceSuspended e -> e.effectiveOn();
            case LicenceRestricted e -> e.effectiveOn();
            case LicenceRevoked e -> e.effectiveOn();
            default -> null;
        };
    }

    @Override
    public void on(StoredEvent change, Consumer<List<? extends Command>> send) {
        LocalDate effectiveOn = takesAwayFrom((LicensureEvent) change.event());
        if (effectiveOn == null) {
            return;
        }
        Reliances reliances = caughtUp.with(change.position());
        Search search = new Search(change, effectiveOn);
        long read = -1;
        List<Reliance> some;
        do {
            some = reliances.between(search.licence.licensure(), read, change.position(), search.since(), AT_ONCE);
            send.accept(search.touched(some));
            read = some.isEmpty() ? read : some.getLast().position();
        } while (some.size() == AT_ONCE);
    }

    /** The decisions that one change touches. */
    private final class Search {

        private final StoredEvent change;
        private final LicenceId licence;
        private final Revelation revealedBy;
        private final Map<String, Licensure> before = new HashMap<>();
        private final Map<String, Licensure> after = new HashMap<>();

        Search(StoredEvent change, LocalDate effectiveOn) {
            this.change = change;
            this.licence = ((LicensureEvent) change.event()).licence();
            this.revealedBy = new Revelation(
                    change.id().toString(), change.name(), change.position(), effectiveOn, change.recordedAt());
        }

        /** A day early: where a legal day begins depends on the place. */
        Instant since() {
            return revealedBy
                    .effectiveOn()
                    .minusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        }

        List<RaiseFinding> touched(List<Reliance> some) {
            Map<Long, PrescriptionId> prescriptions =
                    some.stream().collect(Collectors.toMap(Reliance::position, Reliance::prescription));
            List<RaiseFinding> touched = new ArrayList<>();
            for (StoredEvent decision : log.at(prescriptions.keySet())) {
                finding(decision, prescriptions.get(decision.position())).ifPresent(touched::add);
            }
            return touched;
        }

        private Optional<RaiseFinding> finding(StoredEvent decision, @Nullable PrescriptionId prescription) {
            Judged judged = (Judged) decision.event();
            List<Question> asked = judged.asked();
            String version = judged.rulebook();
            List<Relied> relied = judged.evidence();
            if (asked == null || asked.isEmpty() || version == null || relied == null || prescription == null) {
                return Optional.empty();
            }
            List<Finding> revealed = Hindsight.revealed(
                    rulebook(version),
                    asked,
                    known(relied, before, change.position() - 1),
                    known(relied, after, change.position()));
            return revealed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RaiseFinding(
                            FindingId.of(decision.id().toString(), licence),
                            Context.of(Actor.system(NAME), change.occurredAt()),
                            new PastDecision(
                                    decision.id().toString(),
                                    decision.name(),
                                    decision.stream(),
                                    decision.position(),
                                    decision.occurredAt(),
                                    asked.getFirst().on(),
                                    version),
                            revealedBy,
                            concerned(prescription, decision.position()),
                            revealed));
        }

        private Hindsight known(List<Relied> relied, Map<String, Licensure> remembered, long position) {
            return Hindsight.of(relied.stream()
                    .map(Relied::stream)
                    .filter(stream -> stream.startsWith("lic-"))
                    .map(stream -> remembered.computeIfAbsent(
                            stream, id -> nouns.licensure(new LicensureId(id), Until.position(position))))
                    .toList());
        }
    }

    private Rulebook rulebook(String version) {
        return rulebooks
                .version(version)
                .orElseThrow(() -> new IllegalStateException("the rulebook " + version + " is not kept here"));
    }

    private ConcernedOrder concerned(PrescriptionId id, long position) {
        Prescription then = nouns.prescription(id, Until.position(position));
        Draft draft = then.draft();
        Order order = then.order();
        if (draft == null) {
            throw new IllegalStateException("a decision was made about " + id + " before it was drafted");
        }
        return new ConcernedOrder(
                id,
                draft.patient(),
                draft.encounter().patientState(),
                order == null ? null : order.pharmacy(),
                order == null ? null : order.state());
    }
}
