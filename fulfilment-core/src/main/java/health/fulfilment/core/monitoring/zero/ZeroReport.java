package health.fulfilment.core.monitoring.zero;

import health.fulfilment.core.monitoring.Transmission;
import health.fulfilment.core.monitoring.zero.ZeroFiling.Stage;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.DueZeroReport;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.MarkZeroReportOverdue;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.PharmacyOfDay;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.RecordZeroAccepted;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.RecordZeroRejected;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.RecordZeroSent;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent.ZeroReportAccepted;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent.ZeroReportDue;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent.ZeroReportOverdue;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent.ZeroReportRejected;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent.ZeroReportSent;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Ruling;
import health.fulfilment.rules.ZeroReportCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * That a pharmacy dispensed nothing in a state on one day, told to the state's monitoring program where the state asks for it.
 * Where the state's rule is not established, nothing falls due. Sends nothing itself.
 *
 * @param filing absent as long as nothing fell due
 */
public record ZeroReport(long version, @Nullable ZeroFiling filing)
        implements Noun<ZeroReport, ZeroReportCommand, ZeroReportEvent> {

    private static final ZeroReport ABSENT = new ZeroReport(-1, null);

    public static ZeroReport absent() {
        return ABSENT;
    }

    /** @throws IllegalStateException if there is no such report */
    public ZeroFiling known() {
        if (filing == null) {
            throw new IllegalStateException("no such report");
        }
        return filing;
    }

    @Override
    public Decision<ZeroReportEvent> decide(ZeroReportCommand command) {
        return switch (command) {
            case DueZeroReport c -> due(c);
            case RecordZeroSent c -> told(c, () -> sent(c));
            case RecordZeroAccepted c -> told(c, () -> accepted(c));
            case RecordZeroRejected c -> told(c, () -> rejected(c));
            case MarkZeroReportOverdue c -> overdue(c);
        };
    }

    private Decision<ZeroReportEvent> due(DueZeroReport c) {
        if (c.context().actor().role() != Role.SYSTEM || c.evidence() == null) {
            return Decision.refused(Refusal.absent("report"));
        }
        if (filing != null) {
            return Decision.unchanged();
        }
        PharmacyOfDay pharmacy = Evidence.required(c.evidence());
        ZeroReportCase asked = new ZeroReportCase(
                c.context().at(),
                pharmacy.zone(),
                c.report().state(),
                c.report().day(),
                0,
                null);
        if (!c.context()
                .at()
                .atZone(pharmacy.zone())
                .toLocalDate()
                .isAfter(c.report().day())) {
            return refuse("DAY_NOT_OVER", "The day is not over where the pharmacy is.");
        }
        Ruling ruling = Ruling.of(pharmacy.rulebook(), asked);
        return pharmacy.rulebook()
                .zeroReportDueBy(asked)
                .map(dueBy -> Decision.<ZeroReportEvent>recorded(new ZeroReportDue(
                        c.report(),
                        c.context().at(),
                        pharmacy.state(),
                        pharmacy.zone(),
                        dueBy,
                        ruling.rulebook(),
                        ruling.findings(),
                        c.relied(),
                        ruling.asked())))
                .orElseGet(Decision::unchanged);
    }

    /** To another pharmacy, and to whoever has no part in it, it does not exist. */
    private Decision<ZeroReportEvent> told(ZeroReportCommand c, Supplier<? extends Decision<ZeroReportEvent>> granted) {
        Optional<Refusal> refusal =
                filing == null || !mayTell(known(), c.context().actor())
                        ? Optional.of(Refusal.absent("report"))
                        : c.context().staleAt(version);
        return refusal.isPresent() ? Decision.refused(refusal.get()) : granted.get();
    }

    private static boolean mayTell(ZeroFiling filing, Actor actor) {
        return switch (actor.role()) {
            case PHARMACY -> filing.id().pharmacy().value().equals(actor.holder());
            case COMPLIANCE, SYSTEM -> true;
            case PRESCRIBER, AGENT, CARRIER, AUDITOR, OPERATOR -> false;
        };
    }

    private Decision<ZeroReportEvent> sent(RecordZeroSent c) {
        Transmission last = known().last();
        Transmission told = c.transmission();
        if (!known().owed()) {
            return last != null && last.sameAs(told)
                    ? Decision.unchanged()
                    : refuse("ALREADY_SENT", "The report was sent already.");
        }
        if (told.at().isAfter(c.context().at())) {
            return Decision.refused(
                    Refusal.mismatch("SENT_IN_FUTURE", "It cannot have been sent in the future.", null));
        }
        return last != null && last.controlNumber().equals(told.controlNumber())
                ? Decision.refused(Refusal.mismatch(
                        "CONTROL_NUMBER_USED",
                        "The file " + told.controlNumber() + " was sent before: every file has a number of its own.",
                        null))
                : Decision.recorded(new ZeroReportSent(c.report(), c.context().at(), told));
    }

    private Decision<ZeroReportEvent> accepted(RecordZeroAccepted c) {
        return switch (known().stage()) {
            case SENT ->
                Decision.recorded(new ZeroReportAccepted(c.report(), c.context().at()));
            case ACCEPTED -> Decision.unchanged();
            case DUE -> notSent();
            case REJECTED -> refuse("REPORT_REJECTED", "The monitoring program rejected the report: send it again.");
        };
    }

    private Decision<ZeroReportEvent> rejected(RecordZeroRejected c) {
        return switch (known().stage()) {
            case SENT ->
                Decision.recorded(new ZeroReportRejected(
                        c.report(), c.context().at(), c.faults(), known().pharmacyState(), known().dueBy()));
            case REJECTED ->
                c.faults().equals(known().faults())
                        ? Decision.unchanged()
                        : refuse("REPORT_REJECTED", "The monitoring program rejected the report: send it again.");
            case DUE -> notSent();
            case ACCEPTED -> refuse("REPORT_ACCEPTED", "The monitoring program has accepted the report already.");
        };
    }

    private static Decision<ZeroReportEvent> notSent() {
        return refuse("REPORT_NOT_SENT", "The report was not sent, so nothing can follow from it.");
    }

    private static Decision<ZeroReportEvent> refuse(String code, String sentence) {
        return Decision.refused(Refusal.stage(code, sentence));
    }

    private Decision<ZeroReportEvent> overdue(MarkZeroReportOverdue c) {
        if (filing == null || c.context().actor().role() != Role.SYSTEM) {
            return Decision.refused(Refusal.absent("report"));
        }
        if (!filing.owed()) {
            return refuse("ALREADY_SENT", "The report was sent already.");
        }
        if (!c.context().at().isAfter(filing.dueBy())) {
            return refuse("NOT_DUE", "The deadline of the report has not passed.");
        }
        return filing.overdue()
                ? refuse("ALREADY_OVERDUE", "The report was marked overdue already.")
                : Decision.recorded(
                        new ZeroReportOverdue(c.report(), c.context().at(), filing.dueBy()));
    }

    @Override
    public ZeroReport evolve(ZeroReportEvent event) {
        return new ZeroReport(
                version + 1,
                switch (event) {
                    case ZeroReportDue e ->
                        new ZeroFiling(
                                e.report(),
                                Stage.DUE,
                                e.pharmacyState(),
                                e.pharmacyZone(),
                                e.dueBy(),
                                null,
                                List.of(),
                                false);
                    case ZeroReportSent e -> known().at(Stage.SENT, e.transmission(), List.of(), known().overdue());
                    case ZeroReportAccepted _ ->
                        known().at(Stage.ACCEPTED, known().last(), List.of(), known().overdue());
                    case ZeroReportRejected e -> known().at(Stage.REJECTED, known().last(), e.faults(), false);
                    case ZeroReportOverdue _ -> known().at(known().stage(), known().last(), known().faults(), true);
                });
    }

    @Override
    public Map<String, String> tags() {
        return filing == null ? Map.of() : Map.of("state", filing.id().state().code());
    }
}
